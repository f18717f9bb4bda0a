import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { compileStory } from '../../core/story/compile-story.ts'
import { readPlays } from '../../core/story/plays.ts'
import { MAIN_FILE, PLAYS_FILE } from '../drafts/draft.ts'
import { startingAt } from '../play-start/starting-at.ts'
import type { CheckAnswer, CheckQuestion } from './check-question.ts'
import { explain } from './explain.ts'

/** In a worker of its own: text in, findings and the compiled story out. */
function check({ files, plays, start }: CheckQuestion): CheckAnswer {
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  const recorded = readPlays(plays).findings.map((finding) => ({ ...finding, file: PLAYS_FILE }))
  const found = [...(compiled.ok ? compiled.warnings : compiled.findings), ...recorded]
  // A text that is no story at all may have a finding on every line.
  const shown = found.slice(0, MOST_FINDINGS)
  const started =
    compiled.ok && start ? compileStory({ main: MAIN_FILE, files: startingAt(files, start) }, REPERTOIRE) : null
  return {
    findings: shown.map((finding) => explain(finding, files)),
    story: compiled.ok ? compiled.story : null,
    fromStart: started?.ok ? started.story : null,
  }
}

const MOST_FINDINGS = 500

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly question: CheckQuestion }>) => {
  postMessage({ id: data.id, answer: check(data.question) })
})
