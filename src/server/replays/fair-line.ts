export interface LineLimits {
  /** How many of one owner may wait. */
  readonly ofOne: number
  /** How many of one owner are let out before one of them is done. */
  readonly atOnce: number
}

/** Who waits, each owner in a line of their own: however many one has, the next of another is let out in turn. */
export interface FairLine<T> {
  /** False: too many of this owner wait already. */
  add(owner: string, item: T): boolean
  /** The next; null: nobody waits who may come out now. */
  next(): T | null
  /** One of this owner that was let out is done. */
  done(owner: string): void
  /** All that wait, out of the line. */
  empty(): readonly T[]
}

interface Lane<T> {
  readonly waiting: T[]
  out: number
}

export const createFairLine = <T>({ ofOne, atOnce }: LineLimits): FairLine<T> => {
  /** Whose turn comes first stands first; those who have nothing here have no lane. */
  const lanes = new Map<string, Lane<T>>()

  return {
    add: (owner, item) => {
      const lane = lanes.get(owner) ?? { waiting: [], out: 0 }
      if (lane.waiting.length >= ofOne) return false
      lane.waiting.push(item)
      lanes.set(owner, lane)
      return true
    },
    next: () => {
      for (const [owner, lane] of lanes) {
        if (lane.out >= atOnce) continue
        const item = lane.waiting.shift()
        if (item === undefined) continue
        lane.out += 1
        // To the end of the round.
        lanes.delete(owner)
        lanes.set(owner, lane)
        return item
      }
      return null
    },
    done: (owner) => {
      const lane = lanes.get(owner)
      if (!lane) return
      lane.out -= 1
      if (lane.out === 0 && lane.waiting.length === 0) lanes.delete(owner)
    },
    empty: () => [...lanes.values()].flatMap(({ waiting }) => waiting.splice(0)),
  }
}
