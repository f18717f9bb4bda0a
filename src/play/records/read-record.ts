import { ACTIONS, OUTCOMES } from '../../core/model/move.ts'
import type { Attempt, Input } from '../../core/model/session.ts'
import {
  type AttemptRecord,
  type AttemptSummary,
  INPUT_LIMIT,
  MODES,
  type Mode,
  NAME_LIMIT,
  STRATEGY_LIMIT,
} from './record.ts'

/** Stored value → record, or the field that does not fit. Copies known fields, so nothing else comes along. */
export type Reading =
  | { readonly ok: true; readonly record: AttemptRecord }
  | { readonly ok: false; readonly at: string }

export function readRecord(value: unknown): Reading {
  try {
    return { ok: true, record: record(plain(value, 'record')) }
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, at: error.message }
    // A getter or a proxy that throws is as damaged as a wrong type.
    return { ok: false, at: 'record' }
  }
}

class Misfit extends Error {}

type Fields = (name: string) => unknown

function record(of: Fields): AttemptRecord {
  return {
    id: name(of('id'), 'id'),
    slug: name(of('slug'), 'slug'),
    mode: word(MODES, of('mode'), 'mode') as Mode,
    attempt: attempt(plain(of('attempt'), 'attempt')),
    ...(of('way') === undefined ? {} : { way: name(of('way'), 'way') }),
    startedAt: count(of('startedAt'), 'startedAt'),
    updatedAt: count(of('updatedAt'), 'updatedAt'),
    summary: of('summary') === null ? null : summary(plain(of('summary'), 'summary')),
    retryOf: of('retryOf') === null ? null : retry(plain(of('retryOf'), 'retryOf')),
    strategy: text(of('strategy'), STRATEGY_LIMIT, 'strategy'),
    revision: count(of('revision'), 'revision'),
    forkOf: of('forkOf') === null ? null : name(of('forkOf'), 'forkOf'),
    owner: of('owner') === null ? null : name(of('owner'), 'owner'),
  }
}

function attempt(of: Fields): Attempt {
  const inputs = of('inputs')
  if (!Array.isArray(inputs) || inputs.length > INPUT_LIMIT) throw new Misfit('attempt.inputs')
  const seed = of('seed')
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed)) throw new Misfit('attempt.seed')
  return {
    story: name(of('story'), 'attempt.story'),
    rubric: name(of('rubric'), 'attempt.rubric'),
    seed,
    // Not `map`: it would skip the holes of a sparse array.
    inputs: Array.from(inputs, input),
  }
}

function input(value: unknown): Input {
  return typeof value === 'number' ? count(value, 'attempt.inputs') : word(ACTIONS, value, 'attempt.inputs')
}

function summary(of: Fields): AttemptSummary {
  const score = of('score')
  if (typeof score !== 'number' || !(score >= 0 && score <= 100)) throw new Misfit('summary.score')
  const passed = of('passed')
  if (typeof passed !== 'boolean') throw new Misfit('summary.passed')
  return {
    rubric: name(of('rubric'), 'summary.rubric'),
    score,
    passed,
    outcome: word(OUTCOMES, of('outcome'), 'summary.outcome'),
    ending: name(of('ending'), 'summary.ending'),
  }
}

const retry = (of: Fields): { id: string; decision: number } => ({
  id: name(of('id'), 'retryOf.id'),
  decision: count(of('decision'), 'retryOf.decision'),
})

/** A view on the own fields of a plain object: nothing inherited is ever read. */
function plain(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misfit(at)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new Misfit(at)
  return (field) => (Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined)
}

function word<T extends string>(known: readonly T[], value: unknown, at: string): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Misfit(at)
  return found
}

function name(value: unknown, at: string): string {
  if (value === '') throw new Misfit(at)
  return text(value, NAME_LIMIT, at)
}

function text(value: unknown, limit: number, at: string): string {
  if (typeof value !== 'string' || value.length > limit) throw new Misfit(at)
  return value
}

function count(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Misfit(at)
  return value
}
