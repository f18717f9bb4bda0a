import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Reach } from './reach.ts'

const EVERYTHING = sql<SqlBool>`1 = 1`
const NOTHING = sql<SqlBool>`1 = 0`

/** A condition on the table `person`, which the query must hold: `.where(withinReach(reach))` leaves those within reach. */
export const withinReach = (reach: Reach): Expression<SqlBool> => {
  if (reach.kind !== 'some') return reach.kind === 'all' ? EVERYTHING : NOTHING
  const eb = expressionBuilder<Tables, 'person'>()
  const self = eb('person.id', '=', reach.person)
  return reach.teams.length === 0 ? self : eb.or([self, eb('person.team_id', 'in', reach.teams)])
}

/** The same on the table `team`. */
export const teamsWithinReach = (reach: Reach): Expression<SqlBool> => {
  if (reach.kind !== 'some') return reach.kind === 'all' ? EVERYTHING : NOTHING
  return reach.teams.length === 0 ? NOTHING : expressionBuilder<Tables, 'team'>()('team.id', 'in', reach.teams)
}
