import { Story } from 'inkjs'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession } from '../../src/core/session/session.ts'
import { compileShipped, storySlugs } from '../stories/compile-stories.ts'
import { against, type Print, quantiles } from './figures.ts'

const ROUNDS = 15
const PLAYS = 40

/** Plays by a fixed rule, so that both sides take the same way: the n-th reply, n moving on by a step of primes. */
const pick = (turn: number, play: number, replies: number): number => (turn * 7 + play * 3) % replies

/** CPU seconds of some work. */
function cpu(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Replies per second: the session core beside bare inkjs, playing the same story the same way, in turns. */
export function benchSession(root: string, print: Print): void {
  const stories = storySlugs(root).map((slug) => compileShipped(root, slug).story)
  const ways: number[][] = []
  let replies = 0
  const ours = (): void => {
    for (const [at, story] of stories.entries()) {
      for (let play = 0; play < PLAYS; play++) {
        const session = openSession(story, RUBRIC, 1)
        const way: number[] = []
        for (let turn = 0; session.offer; turn++) {
          const input = pick(turn, play, session.offer.replies.length)
          session.choose(input)
          way.push(input)
        }
        ways[at * PLAYS + play] = way
        replies += way.length
      }
    }
  }
  const bare = (): void => {
    for (const [at, { ink }] of stories.entries()) {
      for (let play = 0; play < PLAYS; play++) {
        const story = new Story(ink)
        story.state.storySeed = 1
        while (story.canContinue) story.Continue()
        for (const input of ways[at * PLAYS + play] ?? []) {
          // Without the tension that Defuse keeps, a bare story may offer fewer replies here.
          if (story.currentChoices.length === 0) break
          story.ChooseChoiceIndex(Math.min(input, story.currentChoices.length - 1))
          while (story.canContinue) story.Continue()
          taken += 1
        }
      }
    }
  }
  let taken = 0
  ours()
  bare()
  const ratios: number[] = []
  const speeds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    replies = 0
    taken = 0
    const mine = cpu(ours) / replies
    const theirs = cpu(bare) / taken
    ratios.push(theirs / mine)
    speeds.push(1 / mine)
  }
  const { median } = quantiles(ratios)
  print('Session core')
  print(`  replies per CPU second: ${Math.round(quantiles(speeds).median)}, opening each play included`)
  print(
    `  against bare inkjs on the same ways: ${median.toFixed(2)} × its speed ${against(median >= 0.7, 'at least 0.7')}`,
  )
}
