import type { Mood } from './mood.ts'

/** One syllable of babble. `pick` chooses among those that a voice has; `rate` 1 is the voice's own pitch. */
export interface Syllable {
  /** Milliseconds from the beginning of the line. */
  readonly at: number
  readonly pick: number
  readonly rate: number
  /** 0 to 1 */
  readonly gain: number
}

const PACE: Readonly<Record<Mood, number>> = { calm: 175, tense: 152, angry: 136 }
/** A longer line falls silent before it becomes a nuisance. */
export const LONGEST = 4500

const MOST_HURRY = 0.72

/** A line of text as the melody of somebody who says it: the same line always sounds the same. Pure. */
export function phrase(text: string, mood: Mood, lasting = LONGEST): Syllable[] {
  const syllables: Syllable[] = []
  let at = 60
  for (const sentence of text.match(/[^.!?…]+[.!?…]*/gu) ?? []) {
    const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
    const asks = sentence.includes('?')
    const shouts = sentence.includes('!')
    const spoken = words.flatMap((word) => pieces(word).map((piece, i) => ({ piece, first: i === 0, word })))
    for (const [i, { piece, first, word }] of spoken.entries()) {
      const share = spoken.length > 1 ? i / (spoken.length - 1) : 1
      const turn = noise(`${word}${i}`)
      syllables.push({
        at: Math.round(at),
        pick: hash(piece),
        rate: round((asks ? 0.97 + 0.15 * share ** 3 : 1.05 - 0.11 * share) * (shouts ? 1.04 : 1) * (1 + 0.05 * turn)),
        gain: round((first ? 1 : 0.74) * (shouts ? 1 : 0.88) * (1 - 0.18 * share)),
      })
      at += PACE[mood] * (1 + 0.18 * turn) + (i + 1 < spoken.length && spoken[i + 1]?.first ? 26 : 0)
    }
    at += sentence.trimEnd().endsWith('…') ? 480 : 300
  }
  // Words that appear faster than they are said hurry the voice a little, before they cut it short.
  const hurry = Math.max(MOST_HURRY, Math.min(1, lasting / ((syllables.at(-1)?.at ?? 0) + PACE[mood])))
  return syllables
    .map((syllable) => ({ ...syllable, at: Math.round(syllable.at * hurry) }))
    .filter((syllable) => syllable.at < Math.min(lasting, LONGEST))
}

/** About its syllables: a piece per group of vowels, or per two signs where a script does not show its vowels. */
function pieces(word: string): string[] {
  const groups = word
    .normalize('NFD')
    .toLowerCase()
    .match(/[^aeiouyæøœ]*[aeiouyæøœ]+/gu)
  return (groups ?? word.match(/..?/gu) ?? []).slice(0, 5)
}

function hash(text: string): number {
  let sum = 2166136261
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619)
  return (sum ^ (sum >>> 15)) >>> 0
}

/** -1 to 1, always the same for a text. */
const noise = (text: string): number => (hash(text) % 2001) / 1000 - 1
const round = (x: number): number => Math.round(x * 1000) / 1000
