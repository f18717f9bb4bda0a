import { REPERTOIRE } from '../../assets/repertoire.ts'
import { isGood } from '../core/model/move.ts'
import { everyDecisionIsOne, reachable, scoreMeansWhatItSays } from '../core/prover/laws.ts'
import { PLAYERS, playExactly } from '../core/prover/players.ts'
import { rangeOf } from '../core/prover/range.ts'
import { walkStory } from '../core/prover/walk.ts'
import { RUBRIC } from '../core/score/judge.ts'
import { onScale } from '../core/score/scorecard.ts'
import { PASS_MARK } from '../core/score/sizes.ts'
import { compileStory } from '../core/story/compile-story.ts'
import { findingLine } from './print-findings.ts'
import { readStoryFolder } from './story-folder.ts'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

for (const file of process.argv.slice(2)) {
  const compiled = compileStory(readStoryFolder(file), REPERTOIRE)
  for (const finding of compiled.ok ? compiled.warnings : compiled.findings) print(findingLine(finding))
  if (!compiled.ok) {
    process.exitCode = 1
    continue
  }
  const start = process.cpuUsage()
  const walk = walkStory(compiled.story, RUBRIC)
  const range = rangeOf(walk)
  const edges = walk.states.reduce((sum, state) => sum + state.edges.length, 0)
  print(
    `${compiled.story.metadata.title}: ${walk.states.length} states, ${edges} transitions, ${Math.round(process.cpuUsage(start).user / 1000)} ms, ${walk.complete ? 'complete' : 'NOT COMPLETE'}`,
  )
  if (!range) {
    print('no range: the story has no ending, or points without limit')
    for (const finding of walk.findings) print(`${findingLine(finding)}  [${finding.inputs?.join(',')}]`)
    process.exitCode = 1
    continue
  }
  const { floor, best, shortest, longest } = range
  const passes = (points: number): boolean => onScale(points, { floor: floor.points, best: best.points }) >= PASS_MARK
  const mark = floor.points + 0.7 * (best.points - floor.points)
  print(
    `floor ${floor.points} [${floor.inputs.join(',')}] · best ${best.points} [${best.inputs.join(',')}] · pass from ${mark.toFixed(1)} · replies ${shortest} to ${longest}`,
  )
  const endings = new Map<string, number>()
  for (const { edges: ways } of walk.states)
    for (const { ending } of ways)
      if (ending)
        endings.set(`${ending.id} (${ending.outcome})`, (endings.get(`${ending.id} (${ending.outcome})`) ?? 0) + 1)
  print(`endings: ${[...endings.keys()].join(', ')}`)
  const findings = [
    ...walk.findings,
    ...reachable(compiled.story, walk),
    ...everyDecisionIsOne(walk),
    ...scoreMeansWhatItSays(walk, range, passes),
  ]
  for (const finding of findings)
    print(`${findingLine(finding)}${finding.inputs ? `  [${finding.inputs.join(',')}]` : ''}`)
  for (const player of PLAYERS) {
    const { expected, passes: chance } = playExactly(walk, player, passes)
    print(
      `  ${player.name.padEnd(14)} expected ${expected.toFixed(1).padStart(6)}  passes ${(100 * chance).toFixed(2)} %${chance >= 0.05 ? '   <-- GUESSED' : ''}`,
    )
  }
  // How often the best reply is told by place or length, over the different decisions.
  const decisions = new Map<string, { best: number[]; lengths: number[] }>()
  for (const { replies, edges: ways } of walk.states) {
    const points = ways.filter(({ input }) => typeof input === 'number').map(({ judgement }) => judgement.points)
    const top = Math.max(...points)
    decisions.set(replies.map(({ text }) => text).join('|'), {
      best: points.flatMap((value, index) => (value === top ? [index] : [])),
      lengths: replies.map(({ text }) => text.length),
    })
  }
  const all = [...decisions.values()]
  const share = (hit: (decision: (typeof all)[number], index: number) => boolean): string =>
    `${((100 * all.reduce((sum, d) => sum + d.best.filter((index) => hit(d, index)).length / d.best.length, 0)) / all.length).toFixed(0)} %`
  print(
    `best reply over ${all.length} decisions: first ${share((_, i) => i === 0)}, last ${share((d, i) => i === d.lengths.length - 1)}, longest ${share((d, i) => d.lengths[i] === Math.max(...d.lengths))}, shortest ${share((d, i) => d.lengths[i] === Math.min(...d.lengths))} (by chance ${((100 * all.reduce((sum, d) => sum + 1 / d.lengths.length, 0)) / all.length).toFixed(0)} %); good replies ${walk.states.reduce((sum, s) => sum + s.edges.filter((e) => typeof e.input === 'number' && isGood(e.judgement.grade)).length, 0)} of ${walk.states.reduce((sum, s) => sum + s.replies.length, 0)}`,
  )
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
}
