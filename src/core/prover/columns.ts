/** A list of integers that grows without being copied often, packed. */
export class Column {
  private data = new Int32Array(1 << 12)
  length = 0

  get bytes(): number {
    return this.data.byteLength
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.data[this.length++] = value
  }

  at(index: number): number {
    return this.data[index] as number
  }
}

/** No pair has this number. */
export const FULL = Number.MIN_SAFE_INTEGER

/** Numbers pairs of integers in the order in which they come. */
export class PairTable {
  readonly first = new Column()
  readonly second = new Column()
  private slots = new Int32Array(1 << 12).fill(-1)

  get size(): number {
    return this.first.length
  }

  get bytes(): number {
    return this.first.bytes + this.second.bytes + this.slots.byteLength
  }

  /** The number of a pair; -1 - number when it is new and was added, `FULL` when it is new and there are `most` already. */
  number(first: number, second: number, most: number): number {
    const mask = this.slots.length - 1
    let slot = hash(first, second) & mask
    for (let known = this.slots[slot] as number; known >= 0; known = this.slots[slot] as number) {
      if (this.first.at(known) === first && this.second.at(known) === second) return known
      slot = (slot + 1) & mask
    }
    const number = this.size
    if (number >= most) return FULL
    this.slots[slot] = number
    this.first.push(first)
    this.second.push(second)
    if (this.size * 2 > this.slots.length) this.grow()
    return -1 - number
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = hash(this.first.at(number), this.second.at(number)) & mask
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.slots = slots
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15) ^ (mixed >>> 7)) >>> 0
}
