import { StoryFault } from './story-fault.ts'

/** An item of a LIST: its number counts from 1 unless the story says otherwise. */
export interface ListItem {
  readonly origin: string
  readonly name: string
  readonly number: number
}

/** The LISTs that a story declares, by name. */
export type ListDefinitions = ReadonlyMap<string, readonly ListItem[]>

const byNumber = (a: ListItem, b: ListItem): number =>
  a.number === b.number ? a.origin.localeCompare(b.origin) : a.number - b.number

const fullName = ({ origin, name }: ListItem): string => `${origin}.${name}`

/** A value of a LIST: items in the order of their numbers. An empty one may still know which lists it came from. */
export class ListValue {
  readonly items: readonly ListItem[]
  readonly origins: readonly string[]
  readonly key: string

  constructor(items: readonly ListItem[], origins: readonly string[] = []) {
    this.items = [...items].sort(byNumber)
    this.origins = items.length > 0 ? [...new Set(this.items.map(({ origin }) => origin))].sort() : origins
    this.key = items.length > 0 ? this.items.map(fullName).join() : `(${this.origins.join()})`
  }

  has(item: ListItem): boolean {
    return this.items.some((own) => own.name === item.name && own.origin === item.origin)
  }

  get least(): ListItem | undefined {
    return this.items[0]
  }

  /** Of several with the greatest number the first that Ink would meet is not known; they print alike. */
  get most(): ListItem | undefined {
    return this.items.findLast(({ number }, at) => this.items.findIndex((other) => other.number === number) === at)
  }

  get printed(): string {
    return this.items.map(({ name }) => name).join(', ')
  }
}

/** A list and a whole number: each item moves up or down in its own list. */
export function shift(list: ListValue, by: number, definitions: ListDefinitions): ListValue {
  return new ListValue(
    list.items.flatMap(({ origin, number }) => {
      const moved = definitions.get(origin)?.find((item) => item.number === number + by)
      return moved ? [moved] : []
    }),
  )
}

const numbers = ({ least, most }: ListValue): readonly [number, number] => [least?.number ?? 0, most?.number ?? 0]

export function callOnLists(name: string, x: ListValue, y: ListValue): ListValue | boolean {
  const [leastX, mostX] = numbers(x)
  const [leastY, mostY] = numbers(y)
  const some = x.items.length > 0
  const other = y.items.length > 0
  const contains = some && other && y.items.every((item) => x.has(item))
  const equal = x.items.length === y.items.length && x.items.every((item) => y.has(item))
  switch (name) {
    case '+':
      return new ListValue([...x.items, ...y.items.filter((item) => !x.has(item))], x.origins)
    case '-':
      return new ListValue(
        x.items.filter((item) => !y.has(item)),
        x.origins,
      )
    case 'L^':
      return new ListValue(x.items.filter((item) => y.has(item)))
    case '?':
      return contains
    case '!?':
      return !contains
    case '==':
      return equal
    case '!=':
      return !equal
    case '&&':
      return some && other
    case '||':
      return some || other
    case '>':
      return some && (!other || leastX > mostY)
    case '<':
      return other && (!some || mostX < leastY)
    case '>=':
      return some && (!other || (leastX >= leastY && mostX >= mostY))
    case '<=':
      return other && (!some || (mostX <= mostY && leastX <= leastY))
    default:
      throw new StoryFault('runtime_error', `Cannot perform operation ${name} on List`)
  }
}

export function callOnList(name: string, list: ListValue, definitions: ListDefinitions): ListValue | number {
  const all = (): readonly ListItem[] => list.origins.flatMap((origin) => definitions.get(origin) ?? [])
  const { least, most } = list
  switch (name) {
    case '!':
      return list.items.length === 0 ? 1 : 0
    case 'LIST_COUNT':
      return list.items.length
    case 'LIST_VALUE':
      return most?.number ?? 0
    case 'LIST_MIN':
      return new ListValue(least ? [least] : [])
    case 'LIST_MAX':
      return new ListValue(most ? [most] : [])
    case 'LIST_ALL':
      return new ListValue(all())
    case 'LIST_INVERT':
      return new ListValue(all().filter((item) => !list.has(item)))
    default:
      throw new StoryFault('runtime_error', `Cannot perform operation ${name} on List`)
  }
}

export const LIST_OPERATIONS: readonly string[] = [
  ...['LIST_COUNT', 'LIST_VALUE', 'LIST_MIN', 'LIST_MAX', 'LIST_ALL', 'LIST_INVERT'],
]

/** LIST_RANGE: the items from one number (or the least of a list) to another (or the greatest of a list). */
export function range(list: ListValue, from: number | ListValue, to: number | ListValue): ListValue {
  const least = typeof from === 'number' ? from : (from.least?.number ?? 0)
  const most = typeof to === 'number' ? to : (to.most?.number ?? Number.MAX_SAFE_INTEGER)
  if (list.items.length === 0) return new ListValue([])
  return new ListValue(
    list.items.filter(({ number }) => number >= least && number <= most),
    list.origins,
  )
}

/** Reads the `listDefs` of compiled Ink. */
export function readDefinitions(json: Readonly<Record<string, Readonly<Record<string, number>>>>): ListDefinitions {
  return new Map(
    Object.entries(json).map(([origin, items]) => [
      origin,
      Object.entries(items).map(([name, number]) => ({ origin, name, number })),
    ]),
  )
}

/** Every item by the names that a story may call it; of two with the same short name the later one. */
export function itemsByName(definitions: ListDefinitions): ReadonlyMap<string, ListValue> {
  const names = new Map<string, ListValue>()
  for (const items of definitions.values()) {
    for (const item of items) {
      names.set(item.name, new ListValue([item]))
      names.set(fullName(item), new ListValue([item]))
    }
  }
  return names
}
