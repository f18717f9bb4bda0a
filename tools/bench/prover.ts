import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import type { Ledger, Rubric } from '../../src/core/model/score.ts'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { proveStory } from '../../src/core/prover/prove-story.ts'
import { walkStory } from '../../src/core/prover/walk.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openInk } from '../../src/core/session/ink-runtime.ts'
import { openSession } from '../../src/core/session/session.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import { ROOT } from '../playing/shipped-plays.ts'
import type { Print } from './figures.ts'
import { saveAndHash } from './prover-rivals.ts'
import { binaryStory, hubStory, linearStory } from './prover-stories.ts'
import { warmProofs } from './warm-proof.ts'

const ROUNDS = 5
/** Each rival runs for about this long in a round, in milliseconds of CPU. */
const SLICE = 250

function compiled(text: string): CompiledStory {
  const result = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'))
  return result.story
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** CPU milliseconds of some work, with what it gave. */
function cpu<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const from = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(from)
  return { ms: (user + system) / 1000, value }
}

/** Transitions per CPU second by playing from the start again for every one of them. */
function replaying(story: CompiledStory, walk: ReturnType<typeof walkStory>): number {
  const { graph } = walk.explored
  let done = 0
  const from = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  for (let edge = 0; edge < graph.edges && spent() < SLICE; edge = (edge * 31 + 7) % graph.edges) {
    const session = openSession(story, RUBRIC, 0, openInk(story.ink, 0))
    for (const input of graph.inputsOf([...graph.edgesTo(graph.owner.at(edge)), edge])) session.take(input)
    done += 1
  }
  return (1000 * done) / spent()
}

async function compare(name: string, story: CompiledStory, print: Print): Promise<void> {
  const walk = walkStory(story, RUBRIC)
  const flat: number[] = []
  const replay: number[] = []
  const saving: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let transitions = 0
    let ms = 0
    while (ms < SLICE) {
      const run = cpu(() => walkStory(story, RUBRIC))
      transitions += run.value.explored.graph.edges
      ms += run.ms
    }
    flat.push((1000 * transitions) / ms)
    replay.push(replaying(story, walk))
    saving.push(saveAndHash(story, SLICE))
  }
  const own = median(flat)
  const { states, edges } = walk.explored.graph
  const times = (other: number): string => `${(own / other).toFixed(0)} ×`
  print(
    `  ${name.padEnd(24)} ${String(states).padStart(7)} states ${String(edges).padStart(8)} transitions  ` +
      `${Math.round(own / 1000)} k/s; replay ${Math.round(median(replay))}/s (${times(median(replay))}, goal 100 ×); ` +
      `save and hash ${Math.round(median(saving))}/s (${times(median(saving))}, goal 10 ×)`,
  )
}

/** Forty binary decisions with tension, apologies and the standing actions, in a process that has done nothing else. */
export function proveForty(): void {
  const before = process.memoryUsage().rss
  const { proved, walk } = proveStory(compiled(binaryStory(40)), RUBRIC)
  const { states, edges } = walk.explored.graph
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1_048_576
  process.stdout.write(
    `${proved ? 'proved' : 'not proved'}, ${states} states, ${edges} transitions, ` +
      `${Math.round(performance.now())} ms from the start of the process (goal 2000), ${megabytes.toFixed(0)} MB more at most (goal 100)`,
  )
}

function proveCold(print: Print): void {
  const code = `import(${JSON.stringify(import.meta.filename)}).then((bench) => bench.${proveForty.name}())`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  print(`  forty binary decisions, cold: ${stdout || stderr}`)
}

/** The figures of the prover: against other ways of walking, on stories of different shape, and how states grow. */
export async function benchProver(print: Print): Promise<void> {
  print('Prover: transitions per CPU second, median of five, interleaved')
  const shipped = readFileSync(join(ROOT, 'stories/the-big-account/story.ink'), 'utf8')
  await compare('hub of 12 topics', compiled(hubStory(12)), print)
  await compare('30 scored decisions', compiled(binaryStory(30)), print)
  await compare('deep and linear, 200', compiled(linearStory(200)), print)
  await compare('the big account', compiled(shipped), print)

  proveCold(print)
  const warm = [...(await warmProofs())].map(([slug, ms]) => `${slug} ${Math.round(ms)}`).join(', ')
  print(`  from text to report in a browser worker, warm, median ms (goal 300): ${warm}`)

  print('  How states grow (states / transitions / ms):')
  for (const decisions of [10, 20, 40, 80]) growth(`${decisions} binary decisions`, binaryStory(decisions), print)
  for (const topics of [4, 6, 8, 10]) growth(`hub of ${topics} topics`, hubStory(topics), print)
  for (const kept of [0, 2, 4, Object.keys(RUBRIC.fresh).length]) {
    growth(`ledger of ${kept} entries`, binaryStory(40), print, remembering(kept))
  }
  print(
    '  More decisions add states one by one; a wider hub doubles them: split it into two hubs of half the width. What the ledger remembers multiplies them: a rubric should remember little.',
  )
}

/** The rubric with only the first entries of its ledger remembered. */
function remembering(entries: number): Rubric {
  const kept = Object.keys(RUBRIC.fresh).slice(0, entries)
  const only = (ledger: Ledger): Ledger =>
    Object.fromEntries(
      Object.entries(ledger).map(([key, value]) => [
        key,
        kept.includes(key) ? value : RUBRIC.fresh[key as keyof Ledger],
      ]),
    ) as unknown as Ledger
  return {
    ...RUBRIC,
    remember: (ledger, event) => only(RUBRIC.remember(ledger, event)),
    judge: (ledger, done) => {
      const [next, judgement] = RUBRIC.judge(ledger, done)
      return [only(next), judgement]
    },
  }
}

function growth(name: string, text: string, print: Print, rubric: Rubric = RUBRIC): void {
  const { ms, value } = cpu(() => walkStory(compiled(text), rubric))
  const { states, edges } = value.explored.graph
  print(`    ${name.padEnd(22)} ${states} / ${edges} / ${Math.round(ms)}${value.complete ? '' : ' (not whole)'}`)
}
