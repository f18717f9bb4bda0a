import type { personText } from './person-text.ts'

export type Kind = keyof typeof personText.all.kinds

/** `kind`: of attempts; `story`: a slug, or empty for all. */
export const attemptsPath = (person: string, { kind, story }: { readonly kind: Kind; readonly story: string }) => {
  const query = new URLSearchParams({
    ...(kind === 'all' ? {} : { mode: kind }),
    ...(story === '' ? {} : { slug: story }),
  }).toString()
  return `/people/${encodeURIComponent(person)}/attempts${query === '' ? '' : `?${query}`}`
}
