import { REPERTOIRE } from '../../assets/repertoire.ts'
import { proveStory } from '../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'

/** From text to report in a worker: answers each text with what was proved of it. */
self.onmessage = ({ data }: MessageEvent<string>): void => {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': data } }, REPERTOIRE)
  if (!compiled.ok) throw new Error(compiled.findings[0]?.message)
  const { proved, findings, walk } = proveStory(compiled.story, RUBRIC)
  self.postMessage({
    proved,
    findings: findings.length,
    states: walk.explored.graph.states,
  })
}
