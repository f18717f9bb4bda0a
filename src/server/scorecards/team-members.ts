import type { Reach } from '../access/reach.ts'
import { withinReach } from '../access/within-reach.ts'
import type { Reading, Row } from '../database/schema.ts'

export type Member = Pick<Row<'person'>, 'id' | 'name' | 'role'>

/** The active people of a team who are within reach, in no order. Those who have left count no more. */
export const membersOf = (read: Reading, team: string, reach: Reach): Promise<readonly Member[]> =>
  members(read, team, reach).select(['person.id', 'person.name', 'person.role']).execute()

/** How many they are. */
export const countMembers = async (read: Reading, team: string, reach: Reach): Promise<number> => {
  const { people } = await members(read, team, reach)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** The same as the beginning of a query; roll-ups are joined to it. */
export const members = (read: Reading, team: string, reach: Reach) =>
  read.selectFrom('person').where('person.team_id', '=', team).where('person.active', '=', 1).where(withinReach(reach))

/** Case and accents do not matter to somebody who looks for a name. */
export const searchable = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
