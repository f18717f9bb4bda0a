/** Ink that the flat walk does not know; the real runtime walks such a story instead. `message` says what it is. */
export class UnknownInk extends Error {}

/** A container of compiled Ink: content in order, and content that is only reached by name. */
export interface Box {
  readonly id: number
  readonly parent: Box | null
  /** Place among the parent's content; -1 for content that is only reached by name. */
  readonly place: number
  readonly content: unknown[]
  readonly named: Map<string, Box>
  readonly path: string
  /** The point "before everything in this box"; the point of content i is `first + i`. */
  readonly before: number
  readonly first: number
  readonly countsVisits: boolean
  readonly countsTurns: boolean
  readonly startOnly: boolean
}

const COUNT_VISITS = 1
const COUNT_TURNS = 2
const START_ONLY = 4

type Extra = Record<string, unknown>

/** The containers of a story's JSON, numbered; each content item that is a container is replaced by its box. */
export function readBoxes(root: readonly unknown[]): readonly Box[] {
  const boxes: Box[] = []
  let points = 0
  const read = (json: readonly unknown[], parent: Box | null, place: number, name: string | null): Box => {
    const extra = (json.at(-1) ?? {}) as Extra
    const own = name ?? (typeof extra['#n'] === 'string' ? extra['#n'] : null)
    const flags = Number(extra['#f'] ?? 0)
    const size = json.length - 1
    const before = points
    points += 1 + Math.max(1, size)
    const step = own ?? `${place}`
    const box: Box = {
      id: boxes.length,
      parent,
      place,
      content: [],
      named: new Map(),
      path: parent === null ? '' : parent.path === '' ? step : `${parent.path}.${step}`,
      before,
      first: before + 1,
      countsVisits: (flags & COUNT_VISITS) !== 0,
      countsTurns: (flags & COUNT_TURNS) !== 0,
      startOnly: (flags & START_ONLY) !== 0,
    }
    boxes.push(box)
    if (parent && own !== null) parent.named.set(own, box)
    for (let at = 0; at < size; at++) {
      const item = json[at]
      box.content.push(Array.isArray(item) ? read(item, box, at, null) : item)
    }
    for (const [key, inner] of Object.entries(extra)) {
      if (Array.isArray(inner)) read(inner, box, -1, key)
    }
    return box
  }
  read(root, null, -1, null)
  return boxes
}

export const isBox = (item: unknown): item is Box => typeof item === 'object' && item !== null && 'startOnly' in item

/** Where a path of the JSON leads, seen from an item within `from`: a box, and the place in it, or -1 for the box itself. */
export function follow(root: Box, from: Box, path: string): { readonly box: Box; readonly place: number } {
  const parts = path.split('.')
  let box = root
  if (parts[0] === '') {
    // The first step up leads from the item to the box that holds it.
    box = from
    parts.splice(0, 2)
  }
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1
    if (/^\d+$/.test(part)) {
      if (last) return { box, place: Number(part) }
      const inner = box.content[Number(part)]
      if (!isBox(inner)) throw new UnknownInk(`the path ${path}`)
      box = inner
    } else {
      const next = part === '^' ? box.parent : box.named.get(part)
      if (!next) throw new UnknownInk(`the path ${path}`)
      box = next
    }
  }
  return { box, place: -1 }
}
