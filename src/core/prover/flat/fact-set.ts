/** A set of facts, by bits. */
export type FactSet = Int32Array

export const hasFact = (set: FactSet, fact: number): boolean => ((set[fact >> 5] as number) & (1 << (fact & 31))) !== 0

export const rowHas = (rows: Int32Array, row: number, words: number, fact: number): boolean =>
  ((rows[row * words + (fact >> 5)] as number) & (1 << (fact & 31))) !== 0

export function addFact(set: FactSet, fact: number): void {
  set[fact >> 5] = (set[fact >> 5] as number) | (1 << (fact & 31))
}

export function dropFact(set: FactSet, fact: number): void {
  set[fact >> 5] = (set[fact >> 5] as number) & ~(1 << (fact & 31))
}

/** Adds the facts of row `row` of a table of sets, or of a single set; where `mask` is given, only those in it. */
export function addRow(set: FactSet, rows: Int32Array, row = 0, mask?: FactSet): void {
  const from = row * set.length
  for (let word = 0; word < set.length; word++) {
    const more = (rows[from + word] as number) & (mask ? (mask[word] as number) : -1)
    set[word] = (set[word] as number) | more
  }
}

/** Adds a set to a row of a table; true when the row had not held all of it. */
export function growRow(rows: Int32Array, row: number, set: FactSet): boolean {
  const from = row * set.length
  let grew = false
  for (let word = 0; word < set.length; word++) {
    const merged = (rows[from + word] as number) | (set[word] as number)
    if (merged === rows[from + word]) continue
    rows[from + word] = merged
    grew = true
  }
  return grew
}
