import { Refused } from './refused.ts'

/** The last of a page, by what the list is ordered by. */
export type Last<T extends string | number> = readonly [by: T, id: string]

export const writeCursor = (last: Last<string | number>): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url')

/** Throws `Refused` for what no page has given out. */
export const readCursor = <K extends 'string' | 'number'>(
  text: string,
  kind: K,
): Last<K extends 'string' ? string : number> => {
  try {
    const last: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(last) && last.length === 2 && isOf(last[0], kind) && isOf(last[1], 'string')) {
      return last as unknown as Last<K extends 'string' ? string : number>
    }
  } catch {
    // Said below.
  }
  throw new Refused(400, 'not_valid', 'after is not what a page has given. Begin at the first page again.')
}

const isOf = (value: unknown, kind: 'string' | 'number'): boolean =>
  kind === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && !value.includes('\0')
