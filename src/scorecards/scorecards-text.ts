import { scorecards } from '../ui/text/en/scorecards.ts'

/** The texts of these pages. Not in `ui/text.ts`: they need not come with the game. */
export const scorecardsText: typeof scorecards = scorecards
