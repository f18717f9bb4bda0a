import { Refused } from '../http/refused.ts'

const DAY = 24 * 60 * 60 * 1000

/** How many attempts of a person are kept in a day, by this process: nobody plays so many, and a team's figures are made of them. */
export interface DailyLimit {
  /** Throws `Refused` when no more of this person (id) are kept today. `now`: epoch milliseconds. */
  check(person: string, now: number): void
  /** One more was kept. */
  count(person: string, now: number): void
}

export const dailyLimit = (most: number): DailyLimit => {
  let day = 0
  let kept = new Map<string, number>()

  const today = (now: number): Map<string, number> => {
    const current = Math.floor(now / DAY)
    if (current !== day) kept = new Map()
    day = current
    return kept
  }

  return {
    check: (person, now) => {
      if ((today(now).get(person) ?? 0) < most) return
      const message = `More than ${most} attempts of yours were kept today. What waits is taken tomorrow.`
      throw new Refused(429, 'too_many_attempts', message)
    },
    count: (person, now) => {
      const counts = today(now)
      counts.set(person, (counts.get(person) ?? 0) + 1)
    },
  }
}
