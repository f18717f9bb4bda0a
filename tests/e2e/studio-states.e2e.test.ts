import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsInEveryLook } from './every-look.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, seedPeople } from './seed-people.ts'
import { proving } from './studio-walks/proving.ts'
import { publishing } from './studio-walks/publishing.ts'
import { reviewing } from './studio-walks/reviewing.ts'
import { sharing } from './studio-walks/sharing.ts'
import type { Walk } from './studio-walks/walk.ts'
import { writing } from './studio-walks/writing.ts'

// What is published here must not stand in the waiting room of other tests.
let site: FreshSite
let seeded: Seeded
beforeAll(async () => {
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
})
afterAll(() => site?.close())

const WALKS: readonly (readonly [name: string, walk: Walk])[] = [
  ['writing', writing],
  ['proving', proving],
  ['publishing', publishing],
  ['reviewing', reviewing],
  ['writing with others', sharing],
]

test.each(WALKS)(
  '%s: every state can be used by everybody, at every size and in all colours',
  { timeout: 240_000 },
  async (_name, walk) => {
    const faults: Record<string, string[]> = {}
    await walk({ site, seeded }, async (state, page, wishes) => {
      const found = await faultsInEveryLook(page, wishes)
      if (found.length > 0) faults[state] = found
    })
    expect(faults).toEqual({})
  },
)
