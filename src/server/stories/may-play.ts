import type { Viewer } from '../access/reach.ts'
import type { Reading } from '../database/schema.ts'
import { signedIn } from '../http/guard.ts'
import { readSettings } from '../people/settings.ts'

/** Without an account stories, and what is seen in them, are open only where the admin allows it. Throws `Refused`. */
export const mayPlay = async (read: Reading, viewer: Viewer | null): Promise<void> => {
  if (viewer === null && !(await readSettings(read)).openPlay) signedIn({ viewer })
}
