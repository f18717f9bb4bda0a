import { personScorecard } from '../../ui/text/en/person-scorecard.ts'

/** The texts of this page. Not in `ui/text.ts`: they need not come with the game. */
export const personText: typeof personScorecard = personScorecard
