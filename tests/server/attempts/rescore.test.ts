import { expect, test } from 'vitest'
import { rescoreText } from '../../../src/cli/rescore-text.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { rescore } from '../../../src/server/attempts/rescore.ts'
import type { Store } from '../../../src/server/database/open-store.ts'
import type { LoggedDecision } from '../../../src/server/replays/logged-decision.ts'
import { openReplays } from '../../../src/server/replays/replays.ts'
import { openVersions } from '../../../src/server/stories/playable-versions.ts'
import type { AttemptDetail } from '../../../src/wire/attempts.ts'
import { describeEachEngine } from '../engines.ts'
import { type AttemptServer, BEST, openAttemptServer, rollUps, SHIPPED, sent, WORST } from './attempt-server.ts'

/** As if an earlier release had scored them: other scores, and the roll-ups that came of it. */
const scoreOtherwise = async (store: Store, best: string, worst: string): Promise<void> => {
  await store.commit(async (writing) => {
    await writing.updateTable('attempt').set({ rubric: '0' }).execute()
    await writing.updateTable('attempt').set({ score: 60, passed: 0 }).where('id', '=', best).execute()
    await writing.updateTable('attempt').set({ score: 5 }).where('id', '=', worst).execute()
    const log = await writing
      .selectFrom('attempt_log')
      .select('decisions_json')
      .where('attempt_id', '=', best)
      .executeTakeFirstOrThrow()
    const decisions = (JSON.parse(log.decisions_json) as LoggedDecision[]).map((one) => ({
      ...one,
      points: 0,
      shown: [],
    }))
    await writing
      .updateTable('attempt_log')
      .set({ decisions_json: JSON.stringify(decisions) })
      .where('attempt_id', '=', best)
      .execute()
    await writing.updateTable('standing').set({ passes: 0, best_score: 60 }).execute()
    await writing.deleteFrom('skill_week').execute()
    // The range under the rubric of today has to be found by walking.
    await writing.updateTable('story_range').set({ rubric: '0', floor: -3, best: 999 }).execute()
  })
}

const scores = (store: Store) =>
  store.read.selectFrom('attempt').select(['id', 'rubric', 'score', 'passed', 'points']).orderBy('id').execute()

describeEachEngine('rescoring', (_open, { place }) => {
  test('says what would change, and changes it only when it is told to', async () => {
    const server: AttemptServer = await openAttemptServer(await place())
    const { store } = server
    const replays = openReplays()
    try {
      const [one, two] = [await server.person(), await server.person()]
      const [best, worst, open] = [sent(), sent(WORST), sent(BEST.slice(0, 3))]
      await server.send(best, one.token)
      await server.send(worst, two.token)
      await server.send(open, two.token)
      const [right, rightRollUps] = [await scores(store), await rollUps(store)]
      await scoreOtherwise(store, best.id, worst.id)
      const [wrong, wrongRollUps] = [await scores(store), await rollUps(store)]

      const work = { store, replays, versions: openVersions(store) }
      const found = await rescore({ ...work, apply: false })
      expect(found).toMatchObject({ attempts: 3, scoresUp: 1, scoresDown: 1, passesGained: 1, passesLost: 0 })
      expect(found.rubrics).toEqual(new Map([['0', 3]]))
      expect(found.people).toEqual(new Set([one.id, two.id]))
      expect(found.biggest[0]).toMatchObject({
        id: best.id,
        before: { score: 60 },
        after: { score: 100, passed: true },
      })
      expect(await scores(store)).toEqual(wrong)
      expect(await rollUps(store)).toEqual(wrongRollUps)
      const text = rescoreText(found, new Map([[one.id, 'Ada']]))
      expect(text).toContain('Ada, lost-referral: 60 -> 100 passed')
      expect(text).toContain('2 scores would change: 1 up, 1 down.')

      await rescore({ ...work, apply: true })
      expect(await scores(store)).toEqual(right)
      expect(await rollUps(store)).toEqual(rightRollUps)
      // What it was played under is not forgotten.
      const { body } = await server.get<AttemptDetail>(`/api/attempts/${best.id}`, one.token)
      expect(body).toMatchObject({ rubric: RUBRIC.version, playedUnder: '0', attempt: { rubric: '0' } })
      const range = await store.read
        .selectFrom('story_range')
        .select(['floor', 'best'])
        .where('rubric', '=', RUBRIC.version)
        .executeTakeFirst()
      expect(range).toEqual({ floor: SHIPPED.entry.range.floor, best: SHIPPED.entry.range.best })
      expect(await rescore({ ...work, apply: false })).toMatchObject({ scoresUp: 0, scoresDown: 0, passesGained: 0 })
    } finally {
      await replays.close()
      await server.close()
    }
  })

  test('leaves what would be another conversation under the rubric of today as it is, and says so', async () => {
    const server = await openAttemptServer(await place())
    const { store } = server
    const replays = openReplays()
    try {
      const { token } = await server.person()
      await server.send(sent(), token)
      await store.commit(async (writing) => {
        await writing.updateTable('attempt').set({ rubric: '0', score: 42 }).execute()
        const { decisions_json } = await writing.selectFrom('attempt_log').selectAll().executeTakeFirstOrThrow()
        const [first, second, ...rest] = JSON.parse(decisions_json) as LoggedDecision[]
        // At its second decision somebody else spoke.
        const changed = [first, { ...second, key: 'another' }, ...rest]
        await writing
          .updateTable('attempt_log')
          .set({ decisions_json: JSON.stringify(changed) })
          .execute()
      })
      const before = await scores(store)
      const found = await rescore({ store, replays, versions: openVersions(store), apply: true })
      expect(found).toMatchObject({ attempts: 1, notRescored: 1, scoresUp: 0, scoresDown: 0 })
      expect(rescoreText(found, new Map())).toContain('the customer would have answered otherwise')
      expect(await scores(store)).toEqual(before)
    } finally {
      await replays.close()
      await server.close()
    }
  })

  test('leaves what cannot be replayed any more as it is, and says which', async () => {
    const server = await openAttemptServer(await place())
    const { store } = server
    const replays = openReplays()
    try {
      const { id, token } = await server.person()
      const one = sent()
      await server.send(one, token)
      await store.commit((writing) =>
        writing.updateTable('attempt').set({ inputs_json: '[1,99]', rubric: '0', score: 42 }).execute(),
      )
      const before = await scores(store)
      const found = await rescore({ store, replays, versions: openVersions(store), apply: true })
      expect(found).toMatchObject({ attempts: 1, notRescored: 1, scoresUp: 0 })
      expect(found.kept).toMatchObject([{ id: one.id, person: id, rubric: '0' }])
      expect(rescoreText(found, new Map())).toContain('1 attempt cannot be scored')
      expect(await scores(store)).toEqual(before)
    } finally {
      await replays.close()
      await server.close()
    }
  })
})
