/** What a database's error says of the next try. */
export type Trouble =
  /** Others were in the way, who are through in a moment. */
  | 'in_the_way'
  /** Somebody wrote in between what was looked for and not found: whoever looks again finds it. */
  | 'overtaken'
  /** It cannot be reached, or cannot write: it may be so for long. */
  | 'away'
  | 'other'

/** PostgreSQL: a serialization failure, a deadlock, a lock that was not had. */
const IN_THE_WAY = new Set(['40001', '40P01', '55P03'])
/** PostgreSQL: a unique key that is taken, a row that is referred to or gone. SQLite has one writer, who is never overtaken. */
const OVERTAKEN = new Set(['23505', '23503'])
/** Classes of PostgreSQL's: no connection, no room (disk, memory, connections), told to stop, broken disk. */
const AWAY_CLASSES = new Set(['08', '53', '57', '58'])
/** PostgreSQL: may only read, as a copy that has not taken over yet; takes nobody in; does not know us; is not there. */
const AWAY = new Set(['25006', '55000', '28000', '28P01', '3D000'])
/** PostgreSQL: one query that somebody cancelled. */
const CANCELLED = '57014'
/** Of the network. */
const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EADDRNOTAVAIL', 'ECONNABORTED'],
])
/** The driver has no codes for these. */
const UNCONNECTED =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Client was closed|Query read timeout)/

const SQLITE = 'ERR_SQLITE_ERROR'
/** SQLite's primary codes: busy, locked. */
const SQLITE_IN_THE_WAY = new Set([5, 6])
/** Read only, input or output, full, cannot open. */
const SQLITE_AWAY = new Set([8, 10, 13, 14])

/** What a thrown thing is, when it comes from one of the two databases. */
export const troubleOf = (problem: unknown): Trouble => {
  if (!(problem instanceof Error)) return 'other'
  const { code, errcode, errors } = problem as { code?: unknown; errcode?: unknown; errors?: unknown }
  if (code === SQLITE) {
    const primary = typeof errcode === 'number' ? errcode & 0xff : 0
    if (SQLITE_IN_THE_WAY.has(primary)) return 'in_the_way'
    return SQLITE_AWAY.has(primary) ? 'away' : 'other'
  }
  const said = String(code ?? '')
  if (IN_THE_WAY.has(said)) return 'in_the_way'
  if (OVERTAKEN.has(said)) return 'overtaken'
  if (said === CANCELLED) return 'other'
  if (AWAY.has(said) || NETWORK.has(said)) return 'away'
  if (said.length === 5 && AWAY_CLASSES.has(said.slice(0, 2))) return 'away'
  // A name with several addresses, none of which answered.
  if (problem instanceof AggregateError && Array.isArray(errors)) return troubleOf(errors[0])
  return UNCONNECTED.test(problem.message) ? 'away' : 'other'
}

/** The database cannot take it just now, whatever it is. */
export const isOfDatabase = (problem: unknown): problem is Error => ['away', 'in_the_way'].includes(troubleOf(problem))
