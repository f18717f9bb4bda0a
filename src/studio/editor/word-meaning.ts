import { SITUATIONS, type Situation } from '../../core/model/move.ts'
import type { Mark } from '../../core/score/rubric-row.ts'
import { RUBRIC_TABLE } from '../../core/score/rubric-table.ts'
import { studioMeaning as words } from '../../ui/text/en/studio-meaning.ts'
import { text } from '../../ui/text.ts'
import { studioText } from '../studio-text.ts'
import { valuesOf } from './story-words.ts'

/** What a word of the text means, in plain words. Columns count from 0. */
export interface Meaning {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly lines: readonly string[]
}

type Told = Pick<Meaning, 'title' | 'lines'>

const MARKS: readonly Mark[] = ['++', '+', '-', '--', 'x']

/** A row of the rubric: what the move is, why it helps or hurts here, and when else. */
function ofMove(word: string, situation: Situation): Told | null {
  const row = RUBRIC_TABLE.find(({ move }) => move === word)
  if (!row) return null
  const grades = MARKS.flatMap((mark) => {
    const at = SITUATIONS.filter((one) => row.cells[one] === mark).map((one) => text.common.situations[one])
    return at.length === 0 ? [] : [words.when(words.marks[mark] ?? '', at.join(', '))]
  })
  const here = row.cells[situation]
  const title = words.moveHere(row.label, words.marks[here] ?? '', text.common.situations[situation])
  return { title, lines: [row.meaning, row.notes?.[situation] ?? row.reason, ...grades] }
}

/** How one sees the situation, and what it asks for. */
function ofSituation(word: string): Told | null {
  const situation = SITUATIONS.find((one) => one === word)
  if (!situation) return null
  const { tell } = text.rubric.situations[situation]
  const moves = (marks: readonly Mark[]): string =>
    RUBRIC_TABLE.filter(({ cells }) => marks.includes(cells[situation]))
      .map(({ label }) => label)
      .join(', ')
  return {
    title: text.common.situations[situation],
    lines: [tell, words.when(words.asks, moves(['++'])), words.when(words.hurts, moves(['--', 'x']))],
  }
}

function ofValue(tag: string, word: string, situation: Situation): Told | null {
  if (tag === 'move') return ofMove(word, situation)
  if (tag === 'situation') return ofSituation(word)
  const known = valuesOf(tag)?.find((one) => one.word === word)
  return known?.detail ? { title: `${word}: ${known.detail}`, lines: [] } : null
}

/** What is most worth saying about a line: its move, its situation, another tag, or the sign that it begins with. */
export function meaningOfLine(line: string, situation: Situation): Meaning | null {
  const tags = [...line.matchAll(/#\s*([\w-]+)\s*:\s*(?=[\w-])/g)]
  const rank = (tag = ''): number => ['move', 'situation'].indexOf(tag) + 1 || 3
  const [first] = tags.sort((one, other) => rank(one[1]) - rank(other[1]))
  const sign = meaningAt(line, line.search(/\S/), situation)
  const told = first ? meaningAt(line, first.index + first[0].length, situation) : null
  return told && (rank(first?.[1]) < 3 || !sign) ? told : sign
}

/** The word of a line at a column, as far as Defuse or Ink give it a meaning. `situation`: the one that the text has come to there. */
export function meaningAt(line: string, column: number, situation: Situation): Meaning | null {
  const within = (from: number, length: number): boolean => column >= from && column <= from + length
  const found = (from: number, length: number, told: Told | null): Meaning | null =>
    told && { from, to: from + length, ...told }
  for (const { index, 0: whole, 1: tag = '', 2: said = '' } of line.matchAll(/#\s*([\w-]+)\s*:\s*([^#\]]*)/g)) {
    if (!within(index, whole.length)) continue
    const start = index + whole.length - said.length
    for (const { index: at, 0: word } of said.matchAll(/[\w-]+/g)) {
      const told = within(start + at, word.length) ? ofValue(tag, word, situation) : null
      if (told) return found(start + at, word.length, told)
    }
    const about = studioText.tags[tag]
    return found(index, start - index, about === undefined ? null : { title: `# ${tag}`, lines: [about] })
  }
  for (const { sign, title, meaning } of words.signs) {
    for (const { index, 0: whole } of line.matchAll(sign)) {
      if (within(index, whole.length)) return found(index, whole.length, { title, lines: [meaning] })
    }
  }
  return null
}
