import type { NewAssignment } from '../../wire/assignments.ts'
import type { AgreedStrategy } from '../../wire/talks.ts'
import { WEEK } from '../scorecards/weeks.ts'
import type { Chance } from './chance.ts'
import type { DemoClient } from './demo-client.ts'
import type { DemoPerson } from './organisation.ts'
import { SPOKEN } from './spoken.ts'
import type { DemoAttempt, DemoStory } from './timeline.ts'

/** Something that somebody does at the server, at its time. */
export interface Deed {
  /** Epoch milliseconds. */
  readonly at: number
  /** Deeds about the same thing come one after the other. */
  readonly about: string
  readonly act: (call: DemoClient) => Promise<unknown>
}

export interface DemoScene {
  readonly chance: Chance
  readonly people: readonly DemoPerson[]
  readonly teams: readonly { readonly id: string }[]
  /** By team: what it is asked to pass. */
  readonly required: readonly (readonly DemoStory[])[]
  readonly attempts: readonly DemoAttempt[]
  readonly monday: number
  readonly now: number
}

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** All that is done, oldest first. */
export const demoDeeds = (scene: DemoScene): readonly Deed[] =>
  [...askTeams(scene), ...askPeople(scene), ...scene.attempts.flatMap((attempt) => playAndTalk(scene, attempt))]
    .filter(({ at }) => at < scene.now)
    .sort((a, b) => a.at - b.at)

const managerOf = ({ people }: DemoScene, team: number): DemoPerson | undefined =>
  people.find(({ role, manages }) => role === 'manager' && manages.includes(team))

const asking = (by: DemoPerson, at: number, body: NewAssignment): Deed => ({
  ...{ at, about: `asked ${body.teamId ?? body.personId} ${at}` },
  act: (call) => call(by.id, 'POST', '/api/assignments', body),
})

/** Every team is asked for its stories in the first week; a look back at the first of them is asked for lately. */
const askTeams = (scene: DemoScene): readonly Deed[] =>
  scene.teams.flatMap(({ id: teamId }, team) => {
    const by = managerOf(scene, team)
    const slugs = (scene.required[team] ?? []).map(({ slug }) => slug)
    if (!by || slugs.length === 0) return []
    const basics: NewAssignment = {
      ...{ title: 'Before you are on your own', mode: 'assessment', teamId, personId: null, slugs },
      dueAt: scene.monday + 9 * WEEK + 4 * DAY,
    }
    const again: NewAssignment = {
      ...{ title: 'Keep your hand in', mode: 'practice', teamId, personId: null, slugs: slugs.slice(0, 1) },
      dueAt: scene.now + (3 + team) * DAY,
    }
    return [asking(by, scene.monday + 9 * HOUR, basics), asking(by, scene.now - (5 + team) * DAY, again)]
  })

/** Some who failed are asked to take a story once more, within a week. */
const askPeople = (scene: DemoScene): readonly Deed[] =>
  scene.attempts.flatMap(({ person, sent, seen }) => {
    const { chance, monday } = scene
    const by = person.team === null ? undefined : managerOf(scene, person.team)
    const failed = sent.mode === 'assessment' && !seen.passed && sent.playedAt > monday + 6 * WEEK
    if (!by || !failed || !sent.slug || !chance.happens(0.07)) return []
    const at = sent.playedAt + DAY
    const body: NewAssignment = {
      ...{ title: 'Once more, with what we agreed', mode: 'assessment', teamId: null, personId: person.id },
      ...{ slugs: [sent.slug], dueAt: at + WEEK },
    }
    return [asking(by, at, body)]
  })

const playAndTalk = (scene: DemoScene, { person, sent, seen }: DemoAttempt): readonly Deed[] => {
  const { chance } = scene
  const deed = (at: number, act: Deed['act']): Deed => ({ at, about: person.id, act })
  const skill = seen.missed[0]
  const { notes, strategies } = SPOKEN[skill ?? 'listening']
  const inTalk = sent.mode === 'assessment' && !seen.passed && seen.ended
  const strategy = inTalk && chance.happens(0.45) ? chance.pick(strategies) : ''
  const played = deed(sent.playedAt + 5000, (call) =>
    call(person.id, 'POST', '/api/attempts', strategy === '' ? sent : { ...sent, strategy }),
  )
  const manager = person.team === null ? undefined : managerOf(scene, person.team)
  // Hardly anything is forgotten; what is a few days old still waits.
  const talked = sent.playedAt < scene.now - WEEK ? 0.985 : 0.6
  if (!inTalk || !manager || !chance.happens(talked)) return [played]
  const at = sent.playedAt + chance.whole(2, 60) * HOUR
  const path = `/api/attempts/${sent.id}`
  const note = { decision: seen.hurtAt, body: chance.pick(notes) }
  const noted = deed(at, (call) => call(manager.id, 'POST', `${path}/notes`, note))
  if (strategy === '' || !chance.happens(0.75)) return [played, noted]
  const agreed = deed(at + 5 * 60_000, async (call) => {
    // The other one agrees to the words as they stand: written again, the same words stay as they are.
    const { writtenAt } = (await call(person.id, 'PUT', `${path}/strategy`, { body: strategy })) as AgreedStrategy
    await call(manager.id, 'POST', `${path}/strategy/agreement`, { writtenAt })
  })
  return [played, noted, agreed]
}
