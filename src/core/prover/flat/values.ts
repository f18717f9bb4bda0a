import { UnknownInk } from './boxes.ts'
import { ListValue } from './lists.ts'
import { StoryFault } from './story-fault.ts'

/** A number that Ink holds as a float although it is whole, as FLOAT(5) is. */
export class WholeFloat {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** A place in the story as a value, `-> knot`. One object per path. */
export class Target {
  readonly path: string
  readonly point: number
  constructor(path: string, point: number) {
    this.path = path
    this.point = point
  }
}

/** A reference to a variable: global (`depth` 0) or a temporary of the frame at that depth, counted from 1. */
export class Reference {
  readonly name: string
  readonly depth: number
  constructor(name: string, depth: number) {
    this.name = name
    this.depth = depth
  }
}

/** A tag of a reply, waiting on the stack for its reply. */
export class WaitingTag {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export class Nothing {
  readonly nothing = true
}
export const NOTHING = new Nothing()

export type Value = number | boolean | string | WholeFloat | Target | Reference | WaitingTag | Nothing | ListValue

export function isTrue(value: Value | undefined): boolean {
  if (typeof value === 'number') return value !== 0
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return value.length > 0
  if (value instanceof WholeFloat) return value.value !== 0
  if (value instanceof ListValue) return value.items.length > 0
  if (value instanceof Target) throw new StoryFault('runtime_error', 'A divert target cannot be a condition.')
  if (value instanceof Nothing || value instanceof WaitingTag) return false
  throw new UnknownInk('a condition on a reference')
}

/** How a value is printed. */
export function printed(value: Value): string {
  if (value instanceof WholeFloat) return `${value.value}`
  if (value instanceof ListValue) return value.printed
  if (value instanceof Target) return `DivertTargetValue(${value.path})`
  if (typeof value === 'object') throw new UnknownInk('the printing of a reference')
  return `${value}`
}

/** What keeps two values apart that the future may tell apart. */
export function keyOfValue(value: Value): string {
  if (typeof value === 'string') return `s${value}`
  if (value instanceof WholeFloat) return `f${value.value}`
  if (value instanceof ListValue) return `l${value.key}`
  if (value instanceof Target) return `t${value.path}`
  if (value instanceof Reference) return `r${value.depth}:${value.name}`
  if (value instanceof WaitingTag) return `#${value.text}`
  if (value instanceof Nothing) return 'n'
  return `${typeof value === 'number' ? 'i' : 'b'}${value}`
}
