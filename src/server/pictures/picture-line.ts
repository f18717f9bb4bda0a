import { Refused } from '../http/refused.ts'

/** Files that may wait, each in memory as it was sent. */
const MOST_WAITING = 6

export interface PictureLine {
  /** Throws `Refused` (503) when too many wait already. */
  next<T>(work: () => Promise<T>): Promise<T>
}

/** One picture is unfolded at a time: a few at once would take the memory that everybody else plays in. */
export const openPictureLine = (): PictureLine => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    next: async (work) => {
      if (waiting >= MOST_WAITING) {
        throw new Refused(503, 'busy', 'Several pictures are being read right now. Try again in a moment.')
      }
      waiting += 1
      const turn = last.then(work).finally(() => {
        waiting -= 1
      })
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
