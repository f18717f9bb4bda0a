/** Numbers values so that equal keys get equal numbers. Small whole numbers are found without making a key. */
export class Interned<T> {
  private readonly numbers = new Map<string, number>()
  private readonly small: number[] = []
  private readonly list: T[] = []
  private readonly keyOf: (value: T) => string

  constructor(keyOf: (value: T) => string) {
    this.keyOf = keyOf
  }

  number(value: T): number {
    const small = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256 ? value : -1
    if (small >= 0) {
      const known = this.small[small]
      if (known !== undefined) return known
    }
    const key = this.keyOf(value)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.list.length
      this.numbers.set(key, number)
      this.list.push(value)
    }
    if (small >= 0) this.small[small] = number
    return number
  }

  value(number: number): T {
    return this.list[number] as T
  }
}
