import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { proveStory } from '../../core/prover/prove-story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { compileStory } from '../../core/story/compile-story.ts'
import { lineAt } from '../../core/story/ink-lines.ts'
import { linesOf } from '../check/fixes/fix-rule.ts'
import { type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import type { ProofReport } from './proof-state.ts'
import { reportOf } from './report-of.ts'

/** In a worker of its own: text in, states walked so far now and then, a report out; null when it cannot be compiled. */
function prove(text: DraftText, onProgress: (states: number) => void): ProofReport | null {
  const started = performance.now()
  const compiled = compileStory({ main: MAIN_FILE, files: text.files }, REPERTOIRE)
  if (!compiled.ok) return null
  const lines = compiled.lines()
  const texts = new Map(Object.entries(text.files).map(([file, said]) => [file, linesOf(said)]))
  const proof = proveStory(compiled.story, RUBRIC, {
    onProgress,
    lineOf: (path) => {
      const at = lineAt(lines, path)
      const written = at && texts.get(at.file)?.[at.line - 1]
      return at && { ...at, ...(written === undefined || written === null ? {} : { text: written }) }
    },
  })
  return reportOf(text, compiled.story, proof, performance.now() - started)
}

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly question: DraftText }>) => {
  const { id, question } = data
  postMessage({ id, answer: prove(question, (states) => postMessage({ id, progress: states })) })
})
