import Papa from 'papaparse'

/** By the name of the column, in the order of the columns; null: an empty field. */
export type CsvRow = Readonly<Record<string, string | number | null>>

/** Spreadsheets take a file without it for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows with the same columns as CSV. Text that a spreadsheet would take for a formula is defused with an apostrophe. */
export const toCsv = (rows: readonly CsvRow[]): string =>
  BYTE_ORDER_MARK + Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })

/** A name that any system takes for a file. */
export const fileNameOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'export'
