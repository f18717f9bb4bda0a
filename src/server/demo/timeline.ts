import type { CompiledStory, ScoreRange } from '../../core/model/story.ts'
import type { SentAttempt } from '../../wire/attempts.ts'
import { WEEK } from '../scorecards/weeks.ts'
import { type Bot, forget, learn, makeBot } from './bot.ts'
import { type Chance, openChance } from './chance.ts'
import { type DemoPerson, demoId, type Playing } from './organisation.ts'
import { type Played, playAttempt } from './play-attempt.ts'

/** An attempt as a browser would send it, and what whoever played it saw in the debrief. */
export interface DemoAttempt {
  readonly person: DemoPerson
  readonly sent: SentAttempt
  readonly seen: Played['seen']
}

export interface DemoStory {
  readonly slug: string
  readonly story: CompiledStory
  readonly range: ScoreRange
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** All that one person plays, oldest first. `monday`: of the first week, epoch milliseconds. */
export const playThrough = (
  person: DemoPerson & { readonly play: Playing },
  /** In the order in which this person takes them. */
  stories: readonly DemoStory[],
  monday: number,
  { weeks, now, seed }: { readonly weeks: number; readonly now: number; readonly seed: number },
): readonly DemoAttempt[] => {
  const chance = openChance(seed)
  const { talent, from, until, perWeek } = person.play
  const course = openCourse(person, stories, makeBot(chance, talent), chance)
  const attempts: DemoAttempt[] = []
  for (let week = from; week < (until ?? weeks); week += 1) {
    const count = Math.max(0, Math.round((course.done() ? 0.5 : 1) * perWeek + chance.bell() * 1.1))
    if (count === 0) course.rest()
    const times = Array.from({ length: count }, () => monday + week * WEEK + workingTime(chance)).sort((a, b) => a - b)
    for (const [at, time] of times.entries()) {
      // Nobody plays two at once.
      const startedAt = Math.max(time, (times[at - 1] ?? 0) + 30 * MINUTE)
      if (startedAt < now - HOUR) attempts.push(...course.play(startedAt))
    }
  }
  return attempts
}

const workingTime = (chance: Chance): number =>
  chance.whole(0, 4) * DAY + 8 * HOUR + Math.floor(chance.next() * 8.5 * HOUR)

/** How somebody works through the stories: practise, take the assessment, practise again where it went wrong. */
const openCourse = (person: DemoPerson, stories: readonly DemoStory[], bot: Bot, chance: Chance) => {
  const passed = new Set<string>()
  let current = 0
  let practised = 0
  let failed = 0

  const send = (
    { slug, story, range }: DemoStory,
    mode: SentAttempt['mode'],
    startedAt: number,
    from?: { readonly attempt: DemoAttempt; readonly decision: number },
  ): DemoAttempt => {
    const gives = chance.happens(mode === 'practice' ? 0.05 : 0.025)
    const played = playAttempt({
      ...{ story, range, bot, chance },
      seed: from?.attempt.sent.attempt.seed ?? chance.whole(1, 2 ** 31 - 1),
      from: from?.attempt.sent.attempt.inputs.slice(0, from.decision) ?? [],
      ...(gives ? { atMost: (from?.decision ?? 0) + chance.whole(2, 4) } : {}),
    })
    learn(bot, played.seen)
    const { inputs } = played.attempt
    const playedAt = startedAt + Math.round(inputs.length * (14 + chance.next() * 22) * 1000)
    const sent: SentAttempt = {
      ...{ id: demoId(chance), slug, mode, startedAt, playedAt },
      attempt: { ...played.attempt, inputs: [...inputs] },
      retryOf: from ? { id: from.attempt.sent.id, decision: from.decision } : null,
    }
    return { person, sent, seen: played.seen }
  }

  const practise = (one: DemoStory, startedAt: number): DemoAttempt[] => {
    const attempt = send(one, 'practice', startedAt)
    const { hurtAt, ended } = attempt.seen
    if (hurtAt === null || !ended || !chance.happens(0.3)) return [attempt]
    const again = send(one, 'practice', attempt.sent.playedAt + 2 * MINUTE, { attempt, decision: hurtAt })
    return [attempt, again]
  }

  const assess = (one: DemoStory, startedAt: number): DemoAttempt[] => {
    const attempt = send(one, 'assessment', startedAt)
    if (attempt.seen.passed) passed.add(one.slug)
    else failed += 1
    practised = 0
    // Some go on with what they have not passed, and come back to it.
    if (passed.has(one.slug) || failed >= 3) {
      failed = 0
      current = nextToPlay(current)
    }
    return [attempt]
  }

  const nextToPlay = (from: number): number => {
    for (let step = 1; step <= stories.length; step += 1) {
      const at = (from + step) % stories.length
      if (!passed.has(stories[at]?.slug ?? '')) return at
    }
    return chance.whole(0, stories.length - 1)
  }

  return {
    done: () => passed.size === stories.length,
    rest: () => forget(bot, 0.03),
    play: (startedAt: number): readonly DemoAttempt[] => {
      const one = stories[current]
      if (!one) return []
      const ready = practised >= (failed > 0 ? 1 : 2) || (practised === 1 && chance.happens(0.4))
      if (ready || (practised === 0 && chance.happens(0.12))) return assess(one, startedAt)
      practised += 1
      return practise(one, startedAt)
    },
  }
}
