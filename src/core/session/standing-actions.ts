import type { Action, Outcome, Situation } from '../model/move.ts'
import { DEFAULT_LINES_EN, type DefaultLines } from './default-lines-en.ts'

/** What a standing action does when the story has no knot for it: a line, and an end or the decision back. */
export interface DefaultAnswer {
  readonly line: string
  readonly ending: { readonly id: string; readonly outcome: Outcome } | null
}

/** Default lines by language (BCP 47 primary tag); English where a language has none. */
const LINES: Readonly<Record<string, DefaultLines>> = { en: DEFAULT_LINES_EN }

export function defaultLines(language: string): DefaultLines {
  return LINES[language.toLowerCase().split('-')[0] ?? ''] ?? DEFAULT_LINES_EN
}

/** Leaving or handing over is safe where the customer abuses or threatens; elsewhere it leaves a problem behind. */
const isUnsafeToStay = (situation: Situation): boolean =>
  situation === 'abusive' || situation === 'threat' || situation === 'danger'

export function defaultAnswer(action: Action, situation: Situation, language: string, onPhone: boolean): DefaultAnswer {
  const lines = defaultLines(language)
  if (action === 'breathe') return { line: lines.breathe, ending: null }
  if (situation === 'aftermath') return { line: lines.nobodyElse, ending: null }
  const outcome: Outcome = isUnsafeToStay(situation) ? 'contained' : 'escalated'
  if (action === 'get_help') {
    if (situation === 'managing') return { line: lines.nobodyElse, ending: null }
    return { line: lines.getHelp[outcome], ending: { id: 'handed_over', outcome } }
  }
  const line = onPhone ? lines.hangUp[outcome] : lines.leave[outcome]
  return { line, ending: { id: 'left', outcome } }
}
