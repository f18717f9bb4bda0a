import type { Mode, WeekScore } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { fullDay } from './days.ts'

const DAY = 24 * 60 * 60 * 1000

/** Which attempts are counted, as a sentence. `trend`: every week of the period, oldest first. */
export const scopeOf = ({ mode, trend }: { readonly mode: Mode; readonly trend: readonly WeekScore[] }): string =>
  scorecardsText.scope(mode, fullDay(trend[0]?.week ?? 0), fullDay((trend.at(-1)?.week ?? 0) + 6 * DAY))
