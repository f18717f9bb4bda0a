import { UnknownInk } from './boxes.ts'
import { callOnList, callOnLists, LIST_OPERATIONS, type ListDefinitions, ListValue, shift } from './lists.ts'
import { StoryFault } from './story-fault.ts'
import { isTrue, Target, type Value, WholeFloat } from './values.ts'

type Plain = number | boolean

/** A text this long is put together in a loop; the real runtime says where that ends. */
const MAX_CHARACTERS = 100_000

const BINARY: Readonly<Record<string, (x: number, y: number, whole: boolean) => Plain>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y, whole) => (whole ? Math.floor(x / y) : x / y),
  '%': (x, y) => x % y,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '>': (x, y) => x > y,
  '<': (x, y) => x < y,
  '>=': (x, y) => x >= y,
  '<=': (x, y) => x <= y,
  '&&': (x, y) => x !== 0 && y !== 0,
  '||': (x, y) => x !== 0 || y !== 0,
  MIN: (x, y) => Math.min(x, y),
  MAX: (x, y) => Math.max(x, y),
  POW: (x, y) => x ** y,
}

const UNARY: Readonly<Record<string, (x: number, whole: boolean) => Plain>> = {
  _: (x) => -x,
  '!': (x) => x === 0,
  FLOOR: (x, whole) => (whole ? x : Math.floor(x)),
  CEILING: (x, whole) => (whole ? x : Math.ceil(x)),
  INT: (x, whole) => (whole ? x : Math.floor(x)),
  FLOAT: (x) => x,
}

const WORDS: Readonly<Record<string, (x: string, y: string) => string | boolean>> = {
  '+': (x, y) => x + y,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '?': (x, y) => x.includes(y),
  '!?': (x, y) => !x.includes(y),
}

/** How many values each native function takes; 0 for what is no function. */
export function arity(name: string): number {
  if (Object.hasOwn(BINARY, name) || Object.hasOwn(WORDS, name)) return 2
  if (name === 'L^') return 2
  return Object.hasOwn(UNARY, name) || LIST_OPERATIONS.includes(name) ? 1 : 0
}

const isFloat = (value: Value): boolean =>
  value instanceof WholeFloat || (typeof value === 'number' && !Number.isInteger(value))

const numberOf = (value: Value): number => {
  if (value instanceof WholeFloat) return value.value
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value)
  throw new UnknownInk('a sum of things that are not numbers')
}

/** Ink takes a whole result for an integer, whatever it was made of; a result that is no number stops the story. */
function made(result: Plain): Value {
  if (Number.isNaN(result)) throw new StoryFault('runtime_error', 'A sum has no result, as after "mod 0".')
  return result === 0 ? 0 : result
}

const wordOf = (value: Value): string => {
  if (value instanceof WholeFloat) return `${value.value}`
  if (typeof value === 'object') throw new UnknownInk('text made of something that is not text')
  return `${value}`
}

/** An operation of which at least one side is a list. */
function withList(name: string, x: Value, y: Value, lists: ListDefinitions): Value {
  if (x instanceof ListValue && y instanceof ListValue) return callOnLists(name, x, y)
  if ((name === '+' || name === '-') && x instanceof ListValue && typeof y === 'number' && Number.isInteger(y)) {
    return shift(x, name === '+' ? y : -y, lists)
  }
  if (name === '&&') return isTrue(x) && isTrue(y)
  if (name === '||') return isTrue(x) || isTrue(y)
  throw new StoryFault('runtime_error', `Cannot use ${name} on a list and something else`)
}

export function callBinary(name: string, x: Value, y: Value, lists: ListDefinitions): Value {
  if (typeof x === 'number' && typeof y === 'number' && Number.isInteger(x) && Number.isInteger(y)) {
    const whole = BINARY[name]
    if (whole) return made(whole(x, y, true))
  }
  if (x instanceof ListValue || y instanceof ListValue) return withList(name, x, y, lists)
  if (typeof x === 'string' || typeof y === 'string') {
    const words = WORDS[name]
    if (!words) throw new StoryFault('runtime_error', `Cannot perform operation ${name} on String`)
    const made = words(wordOf(x), wordOf(y))
    if (typeof made === 'string' && made.length > MAX_CHARACTERS) throw new UnknownInk('a text that grows without end')
    return made
  }
  if (x instanceof Target && y instanceof Target) {
    if (name === '==') return x.path === y.path
    if (name === '!=') return x.path !== y.path
  }
  const sum = BINARY[name]
  if (!sum) throw new UnknownInk(`the operation ${name}`)
  return made(sum(numberOf(x), numberOf(y), !isFloat(x) && !isFloat(y)))
}

export function callUnary(name: string, x: Value, lists: ListDefinitions): Value {
  if (x instanceof ListValue) return callOnList(name, x, lists)
  const sum = UNARY[name]
  if (!sum) throw new UnknownInk(`the operation ${name}`)
  const float = isFloat(x)
  const result = made(sum(numberOf(x), !float))
  // A float stays one through negation and rounding, even when it has become whole.
  const keeps = name === 'FLOAT' || (float && name !== 'INT')
  return keeps && typeof result === 'number' && Number.isInteger(result) ? new WholeFloat(result) : result
}
