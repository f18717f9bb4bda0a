import papa from 'papaparse'
import { Refused } from '../../http/refused.ts'

const COLUMNS = ['email', 'name', 'role', 'team', 'manages'] as const
type Column = (typeof COLUMNS)[number]

/** One line as it was written; a column that the file does not have is undefined. */
export interface CsvLine {
  /** In the file, from 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** Why nothing can be made of it. */
  readonly broken: string | null
}

const MOST_LINES = 20_000

/** Commas, semicolons or tabs; quoted or not; any line ends. Throws `Refused` when the whole file cannot be used. */
export const readCsv = (text: string): readonly CsvLine[] => {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const { data, errors } = papa.parse<string[]>(plain, {
    newline: '\n',
    delimiter: delimiterOf(plain),
    skipEmptyLines: false,
  })
  const unclosed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? -1))
  const placed = withLines(data).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = placed
  if (!first) throw bad('There is nothing in this file.')
  if (rest.length > MOST_LINES) throw bad(`A file may have at most ${MOST_LINES} lines. Cut it into smaller ones.`)
  const columns = readHeader(first.cells)
  return rest.map(({ line, row, cells }) => {
    const broken = unclosed.has(row)
      ? 'A quotation mark is opened and never closed, or stands in the middle of a cell.'
      : problemOf(cells, columns.length)
    const read = columns.map((column, at) => [column, (cells[at] ?? '').trim()])
    return { line, cells: Object.fromEntries(read) as CsvLine['cells'], broken }
  })
}

/** The header says it: what lines further down hold cannot turn the whole file into something else. */
const delimiterOf = (text: string): string => {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const found = [',', ';', '\t'].map((mark) => ({ mark, times: header.split(mark).length }))
  return found.reduce((most, one) => (one.times > most.times ? one : most)).mark
}

/** A quoted cell may go over several lines. */
const withLines = (rows: readonly string[][]) => {
  let line = 1
  return rows.map((cells, row) => {
    const at = line
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.split('\n').length - 1), 0)
    return { line: at, row, cells }
  })
}

const readHeader = (cells: readonly string[]): readonly Column[] => {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  while (names.at(-1) === '') names.pop()
  const unknown = names.filter((name) => !COLUMNS.some((column) => column === name))
  const known = `The columns are ${COLUMNS.join(', ')}; only email must be there.`
  if (!names.includes('email')) throw bad(`The first line must name the columns, and email is not among them. ${known}`)
  if (unknown.length > 0) throw bad(`Nobody knows the column ${quoted(unknown)}. ${known}`)
  if (new Set(names).size < names.length) throw bad('A column stands there twice. Leave one of the two out.')
  return names as Column[]
}

const quoted = (names: readonly string[]): string =>
  names.map((name) => `“${name.replaceAll(/\p{Cc}/gu, ' ').slice(0, 40)}”`).join(', ')

const problemOf = (cells: readonly string[], columns: number): string | null => {
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) {
    return `There are ${cells.length} cells and only ${columns} columns. Put quotation marks around cells with a comma inside.`
  }
  if (cells.some((cell) => cell.includes('\n'))) return 'A cell goes over several lines.'
  return null
}

const bad = (sentence: string): Refused => new Refused(400, 'bad_csv', sentence)
