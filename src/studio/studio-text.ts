import { studio } from '../ui/text/en/studio.ts'

/** The studio's texts. Not in `ui/text.ts`: what only trainers read need not come with the game. */
export const studioText: typeof studio = studio
