import { ROLES, type Role } from '../../access/reach.ts'
import { nameFromEmail, readEmail, readName } from '../identity.ts'
import type { CsvLine } from './read-csv.ts'

/** Somebody who is here already. */
export interface Known {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly manages: readonly string[]
  readonly active: boolean
}

/** What a line would make of somebody; teams by name. */
export interface Wanted {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly manages: readonly string[]
}

export type Planned = { readonly line: number; readonly email: string; readonly name: string } & (
  | { readonly fate: 'refused'; readonly says: readonly string[] }
  | { readonly fate: 'unchanged'; readonly says: readonly string[] }
  | { readonly fate: 'added'; readonly says: readonly string[]; readonly wanted: Wanted }
  | { readonly fate: 'changed'; readonly says: readonly string[]; readonly wanted: Wanted; readonly before: Known }
)

export interface ImportGround {
  readonly people: ReadonlyMap<string, Known>
  /** Names of teams by their lower case. */
  readonly teams: ReadonlyMap<string, string>
  /** Who imports: their own role stays. */
  readonly importer: string
  /** Active admins. */
  readonly admins: number
}

/** What becomes of each line. An empty cell changes nothing; `-` stands for no team. Pure: a dry run is this and no more. */
export const planImport = (lines: readonly CsvLine[], ground: ImportGround): readonly Planned[] => {
  const seen = new Map<string, number>()
  const teams = new Map(ground.teams)
  let { admins } = ground
  return lines.map((line) => {
    const email = readEmail(line.cells.email ?? '')
    const shown = { line: line.line, email: email ?? line.cells.email ?? '', name: line.cells.name ?? '' }
    const refused = (sentence: string): Planned => ({ ...shown, fate: 'refused', says: [sentence] })
    if (line.broken !== null) return refused(line.broken)
    if (email === null) return refused('This is not an e-mail address.')
    const twice = seen.get(email)
    if (twice !== undefined) return refused(`Line ${twice} has this e-mail already.`)
    seen.set(email, line.line)

    const before = ground.people.get(email) ?? null
    const wanted = readWanted(line, email, before, teams)
    if (typeof wanted === 'string') return refused(wanted)
    const planned = { ...shown, name: wanted.name }
    if (before === null) {
      noteTeams(wanted, teams)
      return { ...planned, fate: 'added', says: sayNew(wanted), wanted }
    }
    if (!before.active) return refused('This person is deactivated. Activate them first.')
    if (before.role !== wanted.role && before.id === ground.importer) return refused('Nobody changes their own role.')
    if (before.role === 'admin' && wanted.role !== 'admin') {
      if (admins <= 1) return refused('This is the only admin. Make somebody else an admin first.')
      admins -= 1
    }
    const says = sayChanges(before, wanted)
    if (says.length === 0) return { ...planned, fate: 'unchanged', says: [] }
    noteTeams(wanted, teams)
    return { ...planned, fate: 'changed', says, wanted, before }
  })
}

const NONE = '-'

const readWanted = (
  { cells }: CsvLine,
  email: string,
  before: Known | null,
  teams: ReadonlyMap<string, string>,
): Wanted | string => {
  const { name = '', role = '', team = '', manages = '' } = cells
  const called = name === '' ? (before?.name ?? nameFromEmail(email)) : nameIn(name)
  if (called === null) return 'This cannot be a name: it begins like a formula, is too long, or has unseen characters.'
  const asked = role === '' ? (before?.role ?? 'trainee') : ROLES.find((known) => known === role.toLowerCase())
  if (asked === undefined) return `There is no role “${role.slice(0, 40)}”. The roles are ${ROLES.join(', ')}.`
  const parts = manages === '' || manages === NONE ? [] : manages.split(/[|;]/).map((part) => part.trim())
  const names = [team === '' || team === NONE ? null : team, ...parts].filter((part) => part !== null)
  const read = names.map((part) => teamIn(part, teams))
  const wrong = names.find((_part, at) => read[at] === null)
  if (wrong !== undefined) return `“${wrong.slice(0, 40)}” cannot be the name of a team.`
  const teamNames = read.filter((part) => part !== null)
  const own = team === '' ? (before?.team ?? null) : team === NONE ? null : (teamNames[0] ?? null)
  const managed = manages === '' ? (before?.manages ?? []) : teamNames.slice(team === '' || team === NONE ? 0 : 1)
  if (asked !== 'manager' && parts.length > 0)
    return 'Only managers manage teams. Give the role manager, or leave manages empty.'
  return { email, name: called, role: asked, team: own, manages: asked === 'manager' ? [...new Set(managed)] : [] }
}

/** No name begins like this, and a spreadsheet would run it when it is exported again. */
const FORMULA = /^[=+\-@\t]/

const nameIn = (text: string): string | null => (FORMULA.test(text) ? null : readName(text))

/** As it is written already, when it is there in other capitals. */
const teamIn = (text: string, teams: ReadonlyMap<string, string>): string | null => {
  const name = nameIn(text)
  return name === null ? null : (teams.get(name.toLowerCase()) ?? name)
}

const noteTeams = ({ team, manages }: Wanted, teams: Map<string, string>): void => {
  for (const name of [...(team === null ? [] : [team]), ...manages]) {
    if (!teams.has(name.toLowerCase())) teams.set(name.toLowerCase(), name)
  }
}

const sayNew = ({ role, team, manages }: Wanted): readonly string[] => [
  `Role: ${role}.`,
  ...(team === null ? [] : [`Team: ${team}.`]),
  ...(manages.length === 0 ? [] : [`Manages: ${manages.join(', ')}.`]),
]

const sayChanges = (before: Known, { name, role, team, manages }: Wanted): readonly string[] => {
  const changes: string[] = []
  if (name !== before.name) changes.push(`Name: ${before.name} → ${name}.`)
  if (role !== before.role) changes.push(`Role: ${before.role} → ${role}.`)
  if (team !== before.team) changes.push(`Team: ${before.team ?? 'none'} → ${team ?? 'none'}.`)
  const [old, now] = [listed(before.manages), listed(manages)]
  if (old !== now) changes.push(`Manages: ${old} → ${now}.`)
  return changes
}

const listed = (teams: readonly string[]): string => (teams.length === 0 ? 'none' : [...teams].sort().join(', '))
