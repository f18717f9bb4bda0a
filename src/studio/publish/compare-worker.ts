import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { compareProved, type ProvedVersion } from '../../core/prover/compare-versions.ts'
import { proveStory } from '../../core/prover/prove-story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { compileStory } from '../../core/story/compile-story.ts'
import { readPlays } from '../../core/story/plays.ts'
import { type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import type { CompareAnswer, CompareQuestion } from './compare-question.ts'

function proved({ files }: DraftText, onProgress: () => void): ProvedVersion | null {
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  return compiled.ok ? { story: compiled.story, proof: proveStory(compiled.story, RUBRIC, { onProgress }) } : null
}

/** In a worker of its own: two texts in, what is different for those who play out. */
function compare({ old, now }: CompareQuestion, onProgress: () => void): CompareAnswer {
  const before = proved(old, onProgress)
  const after = before && proved(now, onProgress)
  if (!before || !after) return null
  const plays = [...readPlays(old.plays).plays, ...readPlays(now.plays).plays]
  const different = plays.filter(
    ({ name, inputs, seed }, at) =>
      at ===
      plays.findIndex((other) => other.name === name && other.seed === seed && other.inputs.join() === inputs.join()),
  )
  return compareProved(before, after, different)
}

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly question: CompareQuestion }>) => {
  const { id, question } = data
  postMessage({ id, answer: compare(question, () => postMessage({ id, progress: true })) })
})
