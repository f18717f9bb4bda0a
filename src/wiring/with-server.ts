import type { AttemptRecord } from '../play/records/record.ts'
import type { Records } from '../play/records/records.ts'
import type { AttemptDetail, AttemptPage } from '../wire/attempts.ts'
import type { Api } from '../wire/call.ts'
import { listedRecordOf, recordOf } from './record-of.ts'

/** Milliseconds for which the server's list counts as fresh: pages ask for it again and again. */
const FRESH = 20_000

/**
 * What this browser keeps, and what `person` has played in others: the server's last attempts are listed with it, and any
 * of them can be opened. Writing stays here; the way to the server is the delivery's.
 */
export const withServer = (records: Records, api: Pick<Api, 'get'>, person: string, now = Date.now): Records => {
  let asked: Promise<readonly AttemptRecord[]> = Promise.resolve([])
  let askedAt = Number.NEGATIVE_INFINITY

  const elsewhere = (): Promise<readonly AttemptRecord[]> => {
    if (now() - askedAt < FRESH) return asked
    askedAt = now()
    asked = api
      .get<AttemptPage>('/me/attempts')
      .then((answer) => (answer.ok ? answer.value.attempts.map((line) => listedRecordOf(line, person)) : []))
    return asked
  }

  return {
    ...records,
    list: async () => {
      const [here, there] = await Promise.all([records.list(), elsewhere()])
      const known = new Set(here.map(({ id }) => id))
      return [...here, ...there.filter(({ id }) => !known.has(id))].sort((a, b) => b.updatedAt - a.updatedAt)
    },
    get: async (id) => {
      const here = await records.get(id)
      if (here) return here
      const answer = await api.get<AttemptDetail>(`/attempts/${encodeURIComponent(id)}`)
      return answer.ok && answer.value.person.id === person ? recordOf(answer.value) : null
    },
  }
}
