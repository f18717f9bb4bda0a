import { assignments } from '../../ui/text/en/assignments.ts'

/** The texts of these pages. Not in `ui/text.ts`: they need not come with the game. */
export const assignmentsText: typeof assignments = assignments
