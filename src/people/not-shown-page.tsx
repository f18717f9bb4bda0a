import { Lost } from '../ui/lost.tsx'
import { peopleText } from './people-text.ts'

/** In place of a page that cannot be shown to whoever is here: why, and a way on. */
export function NotShownPage({ why }: { readonly why: 'no_server' | 'role' }) {
  return <Lost {...peopleText.notShown[why]} again={why === 'no_server'} />
}
