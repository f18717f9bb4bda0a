/** Milliseconds; lines are read at about 20 letters a second, and appear a little faster than that. */
const PER_LETTER = { appearing: 33, staying: 13 } as const
const LONGEST = 7000

/** How long a line takes to appear. */
export const appearingMs = (text: string): number => Math.min(LONGEST, 260 + PER_LETTER.appearing * text.length)

/** How long it stays alone before the next one follows. The last one does not: the replies come at once. */
export const stayingMs = (text: string, more: boolean): number =>
  more ? Math.min(LONGEST, 500 + PER_LETTER.staying * text.length) : 200

/** Where words end in a text, and when each has appeared: pairs of offset and milliseconds. Pure. */
export function wordTimes(text: string, lasting: number): readonly (readonly [offset: number, at: number])[] {
  return [...text.matchAll(/\S+\s*/gu)].map(({ index, 0: word }) => {
    const end = index + word.length
    return [end, Math.round((lasting * index) / text.length)] as const
  })
}
