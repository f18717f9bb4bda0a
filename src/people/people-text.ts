import { people } from '../ui/text/en/people.ts'

/** The texts of these pages. Not in `ui/text.ts`: they need not come with the game. */
export const peopleText: typeof people = people
