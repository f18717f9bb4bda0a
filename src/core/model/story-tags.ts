import { MOVES, type Move } from './move.ts'

/** A tag as Ink gives it, "key: value", taken apart. A tag without a colon has an empty value. */
export function splitTag(tag: string): { readonly key: string; readonly value: string } {
  const colon = tag.indexOf(':')
  if (colon < 0) return { key: tag.trim(), value: '' }
  return { key: tag.slice(0, colon).trim(), value: tag.slice(colon + 1).trim() }
}

/** The value of the last tag with this key. */
export function tagValue(tags: readonly string[], key: string): string | undefined {
  let found: string | undefined
  for (const tag of tags) {
    const split = splitTag(tag)
    if (split.key === key) found = split.value
  }
  return found
}

/** The words of a list value, "apologize, validate". */
export const listValue = (value: string): readonly string[] =>
  value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** The moves that the values of `move` tags name, each once; words that are none, as logic in a tag may give, are left out. */
export function movesIn(values: readonly string[]): readonly Move[] {
  const words = [...new Set(values.flatMap(listValue))]
  return words.filter((word): word is Move => MOVES.some((move) => move === word))
}
