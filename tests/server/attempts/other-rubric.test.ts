import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Rubric } from '../../../src/core/model/score.ts'
import type { Input } from '../../../src/core/model/session.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { wayOf } from '../../../src/core/session/way.ts'
import { openIntake } from '../../../src/server/attempts/intake.ts'
import { openReplays } from '../../../src/server/replays/replays.ts'
import { openVersions } from '../../../src/server/stories/playable-versions.ts'
import type { AttemptDetail, AttemptPage } from '../../../src/wire/attempts.ts'
import { THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'
import { describeEachEngine } from '../engines.ts'
import {
  type AttemptServer,
  BEST,
  compiled,
  keepStory,
  openAttemptServer,
  rollUps,
  SHIPPED,
  sent,
} from './attempt-server.ts'

/** Points were others, and the tension moved by so many times as much as it does today. */
const olderRubric = (tension: number): Rubric => ({
  ...RUBRIC,
  version: '0',
  judge: (ledger, done) => {
    const [next, judgement] = RUBRIC.judge(ledger, done)
    return [next, { ...judgement, points: judgement.points - 1, tensionBy: judgement.tensionBy * tension }]
  },
})

/** Played under an earlier release, as its browser kept it: the first reply each time, or the inputs that are given. */
const playedThen = (story: CompiledStory, rubric: Rubric, wanted?: readonly Input[]) => {
  const session = openSession(story, rubric, 0)
  const inputs: Input[] = []
  while (session.offer && inputs.length < 100) {
    const input = wanted ? wanted[inputs.length] : 0
    if (input === undefined || !session.take(input).ok) break
    inputs.push(input)
  }
  return { inputs, way: wayOf(session.events) }
}

/** Asks nothing of what a rubric moves; that it declares it changes nothing. */
const NO_TENSION = THREE_WEEKS_LATE.replace('{listened: -> handled | -> boil}', '-> handled')

describeEachEngine('an attempt that was played under an earlier rubric', (_open, { place }) => {
  let server: AttemptServer
  const plain = compiled(NO_TENSION)
  beforeAll(async () => {
    server = await openAttemptServer(await place())
    await keepStory(server.store, plain, 'plain', { floor: -20, best: 20 })
    await server.store.commit(async (writing) => {
      for (const hash of [SHIPPED.story.hash, plain.hash]) {
        await writing.insertInto('story_range').values({ hash, rubric: '0', floor: 0, best: 30 }).execute()
      }
    })
    return () => server.close()
  })

  test('is scored under the rubric of today where it is the same conversation, and says both', async () => {
    const { id, token } = await server.person()
    const { inputs, way } = playedThen(SHIPPED.story, olderRubric(1), BEST)
    const old = sent(inputs, { way }, { rubric: '0' })
    const answer = await server.send(old, token)
    expect(answer).toMatchObject({ status: 200, body: { score: 100, passed: true } })
    expect(await server.send(old, token)).toEqual(answer)
    const line = { rubric: RUBRIC.version, playedUnder: '0', score: 100 }
    expect((await server.get<AttemptDetail>(`/api/attempts/${old.id}`, token)).body).toMatchObject({
      ...line,
      attempt: { rubric: '0', inputs },
    })
    expect((await server.get<AttemptPage>('/api/me/attempts', token)).body.attempts).toMatchObject([line])
    const { standing } = await rollUps(server.store)
    expect(standing?.filter((row) => row.includes(id))).toHaveLength(1)
  })

  test('is refused with a sentence where the customer would have answered otherwise, and nothing is stored', async () => {
    const { token } = await server.person()
    // Twice the tension leads elsewhere before the first few replies are given; the inputs themselves would fit.
    const { inputs, way } = playedThen(SHIPPED.story, olderRubric(4))
    const old = sent(inputs.slice(0, 4), { way }, { rubric: '0' })
    const answer = await server.send(old, token)
    expect(answer).toMatchObject({ status: 422, body: { code: 'other_rubric' } })
    expect(answer.body['message']).toContain('would have answered otherwise')
    expect((await server.get(`/api/attempts/${old.id}`, token)).status).toBe(404)
  })

  test('of which nobody knows the way is taken only where no way depends on what a rubric moves', async () => {
    const { token } = await server.person()
    const inPlain = playedThen(plain, olderRubric(4))
    const taken = await server.send(sent(inPlain.inputs, {}, { rubric: '0', story: plain.hash }), token)
    expect(taken).toMatchObject({ status: 200 })
    const refused = await server.send(sent(BEST, {}, { rubric: '0' }), token)
    expect(refused).toMatchObject({ status: 422, body: { code: 'other_rubric' } })
  })

  test('does not leave its grades with the replies that everybody chooses from', async () => {
    const { token } = await server.person()
    expect((await server.send(sent(), token)).status).toBe(200)
    const moments = () => server.store.read.selectFrom('moment').selectAll().orderBy('key').execute()
    const right = await moments()
    // As a release with another rubric had left them.
    await server.store.commit((writing) =>
      writing
        .updateTable('moment')
        .set({ offered_json: sql<string>`replace(offered_json, '"grade":"', '"grade":"was_')` })
        .execute(),
    )
    expect(await moments()).not.toEqual(right)
    const replays = openReplays()
    const upgraded = openIntake(server.store, replays, openVersions(server.store))
    const { id } = await server.person()
    await upgraded.take(sent(), id, Date.now())
    await replays.close()
    const played = new Set(
      (await server.store.read.selectFrom('choice').select('key').where('person_id', '=', id).execute()).map(
        ({ key }) => key,
      ),
    )
    expect(played.size).toBeGreaterThan(5)
    expect((await moments()).filter(({ key }) => played.has(key))).toEqual(right.filter(({ key }) => played.has(key)))
  })

  test('is refused where the rubric was never one of this server', async () => {
    const { token } = await server.person()
    const { inputs, way } = playedThen(SHIPPED.story, olderRubric(1), BEST)
    const answer = await server.send(sent(inputs, { way }, { rubric: '7' }), token)
    expect(answer).toMatchObject({ status: 422, body: { code: 'other_rubric' } })
    expect(answer.body['message']).toContain('never had')
  })
})
