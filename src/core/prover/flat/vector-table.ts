/** Numbers vectors of integers. Equal vectors get equal numbers; they are compared whole, never by their hash alone. */
export class VectorTable {
  private data = new Int32Array(1 << 12)
  private used = 0
  private starts = new Int32Array(1 << 10)
  private count = 0
  private slots = new Int32Array(1 << 11).fill(-1)

  get size(): number {
    return this.count
  }

  get bytes(): number {
    return this.data.byteLength + this.starts.byteLength + this.slots.byteLength
  }

  /** Element `index` of vector `number`. */
  at(number: number, index: number): number {
    return this.data[(this.starts[number] as number) + index] as number
  }

  number(vector: readonly number[]): number {
    let hash = 0
    for (const value of vector) hash = (Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15)) | 0
    let mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 13)) & mask
    for (let number = this.slots[slot] as number; number >= 0; number = this.slots[slot] as number) {
      if (this.equals(number, vector)) return number
      slot = (slot + 1) & mask
    }
    if ((this.count + 1) * 2 > this.slots.length) {
      this.grow()
      mask = this.slots.length - 1
      slot = (hash ^ (hash >>> 13)) & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
    }
    this.slots[slot] = this.count
    return this.add(vector)
  }

  private equals(number: number, vector: readonly number[]): boolean {
    const start = this.starts[number] as number
    const end = number + 1 < this.count ? (this.starts[number + 1] as number) : this.used
    if (end - start !== vector.length) return false
    for (let at = 0; at < vector.length; at++) if (this.data[start + at] !== vector[at]) return false
    return true
  }

  private add(vector: readonly number[]): number {
    while (this.used + vector.length > this.data.length) {
      const larger = new Int32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    if (this.count === this.starts.length) {
      const larger = new Int32Array(this.starts.length * 2)
      larger.set(this.starts)
      this.starts = larger
    }
    this.starts[this.count] = this.used
    for (const value of vector) this.data[this.used++] = value
    return this.count++
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      const start = this.starts[number] as number
      const end = number + 1 < this.count ? (this.starts[number + 1] as number) : this.used
      let hash = 0
      for (let at = start; at < end; at++) {
        hash = (Math.imul(hash ^ (this.data[at] as number), 0x9e3779b1) ^ (hash >>> 15)) | 0
      }
      let slot = (hash ^ (hash >>> 13)) & mask
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.slots = slots
  }
}
