import fc from 'fast-check'
import { hostileText, hostileValue } from './hostile-values.ts'

/** The part of JSON Schema that the server's own schemas use. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** Ids of what is really there: without them nearly every request would end at "there is no such person". */
export type Known = readonly string[]

/** Values that a schema takes, or nearly. */
export const taken = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => taken(one, known)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return fc.array(taken(schema.items ?? {}, known), { maxLength: 5 })
    case 'integer':
      return numberOf(schema)
    case 'number':
      return fc.oneof(numberOf(schema), fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf(schema, known)
    default:
      return hostileValue
  }
}

const numberOf = ({ minimum = -1000, maximum = 1_800_000_000_000 }: Schema): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(minimum, maximum),
    fc.maxSafeInteger().map((n) => minimum + (Math.abs(n) % (maximum - minimum + 1))),
  )

const textOf = ({ pattern, maxLength = 200 }: Schema, known: Known): fc.Arbitrary<string> => {
  const matching = pattern === undefined ? fc.string({ maxLength: Math.min(maxLength, 80) }) : matchingOf(pattern)
  return fc.oneof({ weight: 3, arbitrary: matching }, { weight: 3, arbitrary: fc.constantFrom(...known) }, hostileText)
}

const matchingOf = (pattern: string): fc.Arbitrary<string> => {
  try {
    return fc.stringMatching(new RegExp(pattern), { maxLength: 40 })
  } catch {
    return hostileText
  }
}

const objectOf = ({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, taken(inner, known)])), {
    requiredKeys: [...required],
  })

/** Something that a schema nearly takes: one or two of its places hold what does not belong there. */
export const nearly = (schema: Schema, known: Known): fc.Arbitrary<unknown> =>
  fc
    .tuple(taken(schema, known), fc.array(fc.tuple(fc.nat(), hostileValue, fc.nat(3)), { minLength: 1, maxLength: 2 }))
    .map(([value, spoilings]) => spoilings.reduce<unknown>((spoilt, spoiling) => spoil(spoilt, ...spoiling), value))

const spoil = (value: unknown, where: number, hostile: unknown, how: number): unknown => {
  if (typeof value !== 'object' || value === null) return hostile
  const keys = Object.keys(value)
  const key = keys[where % (keys.length || 1)]
  const copy: Record<string, unknown> = { ...value }
  if (key === undefined || how === 0) copy[`more${where % 9}`] = hostile
  else if (how === 1) delete copy[key]
  else copy[key] = how === 2 ? hostile : spoil(copy[key], where >> 3, hostile, where % 4)
  return Array.isArray(value) ? Object.values(copy) : copy
}
