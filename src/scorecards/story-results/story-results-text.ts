import { storyResults } from '../../ui/text/en/story-results.ts'

/** The texts of these pages. Not in `ui/text.ts`: they need not come with the game. */
export const storyResultsText: typeof storyResults = storyResults
