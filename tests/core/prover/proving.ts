import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { type Proof, type ProveOptions, proveStory } from '../../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { lineAt } from '../../../src/core/story/ink-lines.ts'

/** A story from its text; null when the compiler refuses it. */
export function storyOf(text: string): CompiledStory | null {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  return compiled.ok ? compiled.story : null
}

/** Proves a story from its text, with the lines of what is found. */
export function proved(text: string, options: ProveOptions = {}): Proof {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  if (!compiled.ok) throw new Error(compiled.findings.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  const lines = compiled.lines()
  return proveStory(compiled.story, RUBRIC, { ...options, lineOf: (path) => lineAt(lines, path) })
}
