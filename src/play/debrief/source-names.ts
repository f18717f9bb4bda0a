import { SOURCES } from '../../core/score/sources.ts'

const isKnown = (id: string): id is keyof typeof SOURCES => Object.hasOwn(SOURCES, id)

/** A source as the rubric writes it, "S3; for abuse S0" → who that is: "Shaun Belding (S3), Jean-Pierre Lauzier (S0)". */
export function sourceNames(source: string): string {
  const ids = [...new Set(source.match(/S\d|R/g) ?? [])].filter(isKnown)
  const authors = [...new Set(ids.map((id) => SOURCES[id].author))]
  return authors
    .map((author) => `${author} (${ids.filter((id) => SOURCES[id].author === author).join(', ')})`)
    .join(', ')
}
