import type { Migration } from 'kysely/migration'
import { attemptTables } from './migrations/attempt-tables.ts'
import { firstByStart } from './migrations/first-by-start.ts'
import { peopleTables } from './migrations/people-tables.ts'
import { pictureTables } from './migrations/picture-tables.ts'
import { playedRubric } from './migrations/played-rubric.ts'
import { studioTables } from './migrations/studio-tables.ts'
import { talkTables } from './migrations/talk-tables.ts'

/** In the order of their names. One that has run anywhere is never changed again: add another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-people': { up: peopleTables },
  '0002-attempts': { up: attemptTables },
  '0003-talks': { up: talkTables },
  '0004-studio': { up: studioTables },
  '0005-pictures': { up: pictureTables },
  '0006-played-rubric': { up: playedRubric },
  '0007-first-by-start': { up: firstByStart },
}
