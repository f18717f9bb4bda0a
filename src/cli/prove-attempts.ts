import { readFileSync } from 'node:fs'
import { ACTIONS } from '../core/model/move.ts'
import type { Attempt, Input } from '../core/model/session.ts'
import { BadArguments } from './play-arguments.ts'

/** Attempts as they were stored, and the entries (numbered from 1) that are none. */
export interface StoredAttempts {
  readonly attempts: readonly Attempt[]
  readonly misfits: readonly number[]
}

const isInput = (value: unknown): value is Input =>
  (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) || ACTIONS.some((action) => action === value)

function attemptIn(value: unknown): Attempt | null {
  if (typeof value !== 'object' || value === null) return null
  // An exported record holds its attempt; an attempt stands for itself.
  const { attempt = value } = value as { attempt?: unknown }
  if (typeof attempt !== 'object' || attempt === null) return null
  const { story, rubric, seed, inputs } = attempt as Partial<Record<keyof Attempt, unknown>>
  if (typeof story !== 'string' || typeof rubric !== 'string' || !Number.isSafeInteger(seed)) return null
  if (!Array.isArray(inputs) || !Array.from(inputs).every(isInput)) return null
  return { story, rubric, seed: Number(seed), inputs }
}

/** Reads a JSON list of attempts, or of records that each hold an `attempt`. Throws `BadArguments` where the file is no such list. */
export function readAttempts(path: string): StoredAttempts {
  let list: unknown
  try {
    list = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${(error as NodeJS.ErrnoException).code})`
    throw new BadArguments(`${path} ${why}: name a JSON list of attempts after --attempts.`)
  }
  if (!Array.isArray(list))
    throw new BadArguments(`${path} holds no list: name a JSON list of attempts after --attempts.`)
  const read = list.map(attemptIn)
  return {
    attempts: read.filter((attempt) => attempt !== null),
    misfits: read.flatMap((attempt, at) => (attempt === null ? [at + 1] : [])),
  }
}
