import type { Move } from '../../core/model/move.ts'
import { ACTIONS } from '../../core/model/move.ts'
import { type Box, UnknownInk } from '../../core/prover/flat/boxes.ts'
import { readFlow } from '../../core/prover/flat/flow.ts'
import { INVISIBLE, type Op, type Program, readProgram } from '../../core/prover/flat/program.ts'
import { findTags } from '../../core/story/found-tags.ts'
import { compileInk } from '../../core/story/ink-compiler.ts'
import { type InkLines, inkLines, lineAt } from '../../core/story/ink-lines.ts'
import { outlineOf } from '../../core/story/outline.ts'
import { isKnot, type ParsedNode, type SourceLine, sourceLine, visit } from '../../core/story/parse-tree.ts'
import type { StorySource } from '../../core/story/source.ts'
import { markPlaces } from './mark-places.ts'
import type { MapNode, MapReply, StoryMap } from './story-map.ts'
import { addressedBy, type Followed, follow, type Homes } from './ways-of.ts'

type Named = ParsedNode & { readonly identifier?: { readonly name: string }; readonly isFunction?: boolean }

interface Place extends SourceLine {
  readonly id: string
  readonly name: string
}

interface Said {
  readonly text: string
  readonly moves: readonly Move[]
}

const keyOf = ({ file, line }: SourceLine): string => `${file}:${line}`
const NOWHERE: Followed = { to: [], stays: false, open: false }

/** Ink text → its map; null while Ink cannot compile it. Tags may be wrong. Takes about as long as compiling. */
export function readMap(source: StorySource): StoryMap | null {
  const ink = compileInk(source)
  if (!ink.ok) return null
  const { main } = source
  const { outline } = outlineOf(ink.parsed, findTags(ink.parsed, main), main)
  const said = new Map<string, Said>()
  for (const { file = main, replies } of outline.knots) {
    for (const reply of replies) said.set(keyOf({ file, line: reply.line }), reply)
  }
  const endings = new Map<string, MapNode>()
  for (const { id, outcome, line, file = main } of outline.endings) {
    const at = keyOf({ file, line })
    endings.set(at, {
      ...{ id: `#${at}`, kind: 'ending', name: id, file, line, outcome, replies: [], ways: NOWHERE },
      place: 'never',
    })
  }
  const places = placesOf(ink.parsed, main)
  try {
    return markPlaces(drawn(readProgram(ink.json), inkLines(ink.parsed, main), places, said, endings))
  } catch (error) {
    if (!(error instanceof UnknownInk)) throw error
    return { nodes: listed(places, outline.knots, main), addressed: [], unknown: error.message }
  }
}

/** The beginning, and every knot and stitch. */
function placesOf(parsed: ParsedNode, main: string): readonly Place[] {
  const places: Place[] = [{ id: '', name: '', file: main, line: 1 }]
  visit(parsed, (node) => {
    const stitch = node.typeName === 'Stitch'
    if (!isKnot(node) && !stitch) return
    const { identifier, parent, isFunction } = node as Named
    if (isFunction || !identifier) return
    const knot = stitch ? (parent as Named | null)?.identifier?.name : undefined
    const id = knot === undefined ? identifier.name : `${knot}.${identifier.name}`
    places.push({ id, name: id, ...sourceLine(node, main) })
  })
  return places
}

/** Where Ink cannot be followed: what stands there, without where it leads. */
function listed(
  places: readonly Place[],
  knots: readonly {
    readonly name: string
    readonly file?: string
    readonly replies: readonly (Said & { line: number })[]
  }[],
  main: string,
): readonly MapNode[] {
  const repliesOf = new Map(knots.map(({ name, replies }) => [name, replies]))
  return places.flatMap(({ id, name, file, line }): MapNode[] => {
    const replies = (repliesOf.get(id) ?? []).map((reply) => ({ ...reply, ...NOWHERE }))
    if (id === '' && replies.length === 0) return []
    const place = id === '' ? 'opening' : 'within'
    return [{ id, kind: 'knot', name, file: file || main, line, outcome: null, replies, ways: NOWHERE, place }]
  })
}

function drawn(
  program: Program,
  lines: InkLines,
  places: readonly Place[],
  said: ReadonlyMap<string, Said>,
  endings: ReadonlyMap<string, MapNode>,
): StoryMap {
  const { boxOf, placeOf, ops, root } = program
  const flow = readFlow(program, { replies: false })
  const ids = new Set(places.map(({ id }) => id))
  const lineOf = (point: number): SourceLine | null => {
    const { path } = boxOf[point] as Box
    return lineAt(lines, path === '' ? `${placeOf[point]}` : `${path}.${placeOf[point]}`)
  }
  const homes = homesOf(program, ids, (point) => {
    const at = lineOf(point)
    return at ? (endings.get(keyOf(at))?.id ?? null) : null
  })
  const replies = new Map<string, MapReply[]>()
  ops.forEach((op, point) => {
    if (op.op !== 'choice' || (op.flags & INVISIBLE) !== 0) return
    const home = homes.of(boxOf[point] as Box)
    const at = lineOf(point)
    const reply = at && said.get(keyOf(at))
    if (home === null || !at || !reply) return
    const ways = follow(program, flow, homes, op.box.first, home)
    replies.set(home, [...(replies.get(home) ?? []), { text: reply.text, moves: reply.moves, line: at.line, ...ways }])
  })
  const nodes = places.flatMap(({ id, name, file, line }): MapNode[] => {
    const box = id === '' ? root : boxAt(root, id)
    if (!box) return []
    const ways = follow(program, flow, homes, box.first, id)
    const own = (replies.get(id) ?? []).toSorted((a, b) => a.line - b.line)
    const place = ACTIONS.some((action) => action === id) ? 'action' : 'never'
    return [{ id, kind: 'knot', name, file, line, outcome: null, replies: own, ways, place }]
  })
  return { nodes: [...nodes, ...endings.values()], addressed: addressedBy(program, homes), unknown: null }
}

const boxAt = (root: Box, id: string): Box | null =>
  id.split('.').reduce<Box | null>((box, name) => box?.named.get(name) ?? null, root)

/** Whose a box is, by the way up to its knot; endings by their tags. */
function homesOf({ ops, root }: Program, ids: ReadonlySet<string>, endingOf: (point: number) => string | null): Homes {
  const known = new Map<Box, string | null>()
  const homeOf = (box: Box): string | null => {
    if (box === root) return ''
    if (ids.has(box.path)) return box.path
    // Reached by its name alone, and no knot: a function or the declarations.
    if (box.parent === root && box.place < 0 && root.named.get(box.path) === box && !/^[cg]-\d/.test(box.path))
      return null
    return box.parent ? of(box.parent) : ''
  }
  const of = (box: Box): string | null => {
    const found = known.get(box)
    if (found !== undefined) return found
    const home = homeOf(box)
    known.set(box, home)
    return home
  }
  const endings = new Map<number, string>()
  ops.forEach((op, point) => {
    if (op.op !== '#') return
    const words = ops[point + 1] as Op | undefined
    if (words?.op !== 'text' || !/^\s*ending\s*:/.test(words.text)) return
    const ending = endingOf(point)
    if (ending !== null) endings.set(point, ending)
  })
  return { of, endingAt: (point) => endings.get(point) ?? null }
}
