/** Knows the people of a story by the name that stands before the colon. */
export type Names = ReadonlyMap<string, string>

/** Cast ids by name in small letters: for each person the display name and the id itself. */
export function namesOf(people: readonly { readonly id: string; readonly name: string }[]): Names {
  return new Map(people.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id.toLowerCase(), id] as const]))
}

/** Takes a line apart: speech when a name of the cast stands before the first colon, narration otherwise. */
export function readLine(text: string, names: Names): { readonly text: string; readonly person?: string } {
  const colon = text.indexOf(':')
  if (colon < 0) return { text }
  const person = names.get(text.slice(0, colon).trim().toLowerCase())
  return person === undefined ? { text } : { text: text.slice(colon + 1).trim(), person }
}
