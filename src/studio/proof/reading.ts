import { linesOf } from '../check/fixes/fix-rule.ts'
import type { StoryFiles } from '../drafts/draft.ts'

/** How much there is to read, and how hard it is. */
export interface Reading {
  readonly words: number
  readonly sentences: number
  /** School year by Flesch and Kincaid; null where the text is too short or not English. */
  readonly grade: number | null
}

/** Below this nothing can be said about how hard a text is. */
const FEWEST_WORDS = 60

/** The words that a trainee can come to read: without tags, logic, names of speakers, comments and diverts. */
export function spokenLines(files: StoryFiles): readonly string[] {
  return Object.values(files).flatMap((text) => {
    const plain = text.replace(/\/\*[\s\S]*?\*\//g, '')
    return linesOf(plain).flatMap((written) => {
      if (/^\s*(=|~|VAR\b|CONST\b|LIST\b|INCLUDE\b|EXTERNAL\b|#)/.test(written)) return []
      const said = written
        .replace(/\/\/.*$/, '')
        .replace(/#[^#\]\n]*/g, '')
        // What is asked for in braces is not said; what stands behind the colon may be.
        .replace(/\{[^{}:|]*:/g, ' ')
        .replace(/<?->.*$|<-.*$/, '')
        .replace(/\{[^{}:|]*\}/g, '')
        .replace(/[[\]{}]/g, ' ')
        .replace(/^\s*[*+-]+\s*(\(\w+\))?/, '')
        .replace(/^\s*\p{Lu}[\p{L}'’-]{0,30}:\s/u, '')
        .trim()
      return /\p{L}{2,}/u.test(said) ? [said] : []
    })
  })
}

/** Vowel groups, without the silent e: near enough for a mean over a whole story. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Length and reading level of a story. `language`: BCP 47. */
export function measureReading(files: StoryFiles, language: string): Reading {
  const lines = spokenLines(files)
  const words = lines.flatMap((line) => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
  const sentences = lines.reduce((sum, line) => sum + Math.max(1, line.match(/[.!?…]+(?=\s|["”’]|$)/g)?.length ?? 1), 0)
  const english = /^en(-|$)/i.test(language)
  if (!english || words.length < FEWEST_WORDS) return { words: words.length, sentences, grade: null }
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59
  return { words: words.length, sentences, grade: Math.max(0, Math.round(grade)) }
}
