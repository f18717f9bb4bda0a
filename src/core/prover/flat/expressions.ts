import type { Box } from './boxes.ts'
import { isBox } from './boxes.ts'
import { CONDITION, type Op, type Program } from './program.ts'
import { Target } from './values.ts'

/** How exactly a counter must be known: up to this number, or modulo `cycle` when that alone is asked. */
export interface Need {
  most: number
  cycle: number
}

/** What the logic of a story does with what it reads. */
export interface Expressions {
  /** Reads whose value goes nowhere but into the variable that is assigned at this point. */
  readonly feeds: ReadonlyMap<number, number>
  /** Reads whose value is printed and nothing else. */
  readonly printed: ReadonlySet<number>
  /** Reads of a visit index that only a shuffle asks for: it knows by itself what it has dealt. */
  readonly dealt: ReadonlySet<number>
  readonly visits: ReadonlyMap<Box, Need>
  readonly turns: ReadonlyMap<Box, Need>
  /** The box that TURNS_SINCE and READ_COUNT look at, where it is written in the text. */
  readonly asked: ReadonlyMap<number, Box>
}

interface Symbol {
  readonly reads: readonly number[]
  readonly risky: boolean
  readonly fixed?: number
  readonly target?: Target
  /** A bare counter; `lag`: the visit index is one behind the count. */
  readonly counter?: { readonly box: Box; readonly turns: boolean; readonly lag: number; readonly point: number }
}

const COMPARES = new Set(['==', '!=', '<', '>', '<=', '>='])
const TRUTHS = new Set(['!', '&&', '||'])
const RISKY = new Set(['/', '%', 'POW'])

export function readExpressions(program: Program): Expressions {
  const feeds = new Map<number, number>()
  const printed = new Set<number>()
  const dealt = new Set<number>()
  const visits = new Map<Box, Need>()
  const turns = new Map<Box, Need>()
  const asked = new Map<number, Box>()
  const seen = new Set<number>()

  const need = (counter: Symbol['counter'], most: number, cycle = 0): void => {
    if (!counter) return
    const of = counter.turns ? turns : visits
    const known = of.get(counter.box) ?? { most: 0, cycle: 0 }
    // Two different cycles, or a cycle beside anything else, need the number itself.
    const mixed = known.cycle !== 0 || known.most !== 0 ? known.cycle !== cycle : false
    of.set(counter.box, {
      most: mixed && (cycle !== 0 || known.cycle !== 0) ? Number.POSITIVE_INFINITY : Math.max(known.most, most),
      cycle: mixed ? 0 : cycle,
    })
  }
  const exactly = (symbol: Symbol): void => need(symbol.counter, Number.POSITIVE_INFINITY)

  function applied(name: string, x: Symbol, y: Symbol | null): Symbol {
    const reads = [...x.reads, ...(y?.reads ?? [])]
    const risky = x.risky || (y?.risky ?? false) || RISKY.has(name)
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      if (!one?.counter) continue
      const fixed = other?.fixed
      if (TRUTHS.has(name)) need(one.counter, 1 + one.counter.lag)
      else if (COMPARES.has(name) && fixed !== undefined && Number.isInteger(fixed)) {
        need(one.counter, Math.max(1, fixed + 1 + one.counter.lag))
      } else if (name === 'MIN' && fixed !== undefined) need(one.counter, Math.max(1, fixed + one.counter.lag))
      else if (name === '%' && one === x && fixed !== undefined && fixed > 0) need(one.counter, 1, fixed)
      else exactly(one)
    }
    return { reads, risky }
  }

  const settle = (symbols: readonly Symbol[], use: (symbol: Symbol) => void): void => {
    for (const symbol of symbols) use(symbol)
  }

  /** Follows one piece of logic; what is left over is used in ways that are not followed. */
  function scan(box: Box, from: number): readonly Symbol[] {
    const stack: Symbol[] = []
    for (let place = from; place < box.content.length; place++) {
      if (isBox(box.content[place])) return stack
      const point = box.first + place
      const op = program.ops[point] as Op
      switch (op.op) {
        case 'ev':
        case 'skip':
          break
        case 'const': {
          const { value } = op
          stack.push({
            reads: [],
            risky: false,
            ...(typeof value === 'number' ? { fixed: value } : {}),
            ...(value instanceof Target ? { target: value } : {}),
          })
          break
        }
        case 'get':
        case 'turn':
          stack.push({ reads: [point], risky: false })
          break
        case 'count':
          seen.add(point)
          stack.push({ reads: [point], risky: false, counter: { box: op.box, turns: false, lag: 0, point } })
          break
        case 'visit':
          seen.add(point)
          stack.push({ reads: [point], risky: false, counter: { box, turns: false, lag: 1, point } })
          break
        case 'turns':
        case 'readc': {
          const target = stack.pop()?.target
          if (!target) return stack
          const of = program.boxOf[target.point] as Box
          asked.set(point, of)
          stack.push({ reads: [point], risky: false, counter: { box: of, turns: op.op === 'turns', lag: 0, point } })
          break
        }
        case 'str': {
          const end = box.content.indexOf('/str', place)
          if (end < 0) return stack
          stack.push({ reads: [], risky: false })
          place = end
          break
        }
        case 'du': {
          const top = stack.at(-1)
          if (!top) return stack
          stack.push(top)
          break
        }
        case 'native': {
          const second = stack.pop()
          const first = op.takes === 2 ? stack.pop() : second
          if (!first || !second) {
            settle(
              [first, second].filter((symbol) => symbol !== undefined),
              exactly,
            )
            return stack
          }
          stack.push(applied(op.text, first, op.takes === 2 ? second : null))
          break
        }
        case 'seq': {
          stack.pop()
          const index = stack.pop()
          if (index?.counter) dealt.add(index.counter.point)
          stack.push({ reads: [], risky: false })
          break
        }
        case 'out': {
          const top = stack.pop()
          if (top) exactly(top)
          if (top && !top.risky) for (const read of top.reads) printed.add(read)
          break
        }
        case 'set':
        case 'declare': {
          const top = stack.pop()
          if (!top) return stack
          exactly(top)
          if (!top.risky && stack.length === 0) for (const read of top.reads) feeds.set(read, point)
          break
        }
        case '/ev': {
          if (place + 1 >= box.content.length) return stack
          const following = program.ops[program.leaf[point + 1] ?? 0]
          const assigned = box.content[place + 1]
          if (following && !isBox(assigned) && (following.op === 'set' || following.op === 'declare')) break
          if (following?.op === 'choice' && (following.flags & CONDITION) === 0) return stack
          if (following?.op === 'choice' || (following?.op === 'divert' && following.when)) {
            settle(stack, (symbol) => need(symbol.counter, 1 + (symbol.counter?.lag ?? 0)))
            return []
          }
          return stack
        }
        case 'divert': {
          if (!op.when) return stack
          const top = stack.pop()
          need(top?.counter, 1 + (top?.counter?.lag ?? 0))
          break
        }
        default:
          return stack
      }
    }
    return stack
  }

  for (const box of program.boxes) {
    box.content.forEach((item, place) => {
      if (!isBox(item) && program.ops[box.first + place]?.op === 'ev') settle(scan(box, place), exactly)
    })
  }
  // A counter that is looked at outside of a plain expression is needed as it is.
  program.ops.forEach((op, point) => {
    const unseen = !seen.has(point)
    if (op.op === 'count' && unseen) need({ box: op.box, turns: false, lag: 0, point }, Number.POSITIVE_INFINITY)
    if (op.op === 'visit' && unseen) {
      need({ box: program.boxOf[point] as Box, turns: false, lag: 0, point }, Number.POSITIVE_INFINITY)
    }
    if (op.op === 'choice') need({ box: op.box, turns: false, lag: 0, point }, 1)
    if ((op.op === 'turns' || op.op === 'readc') && !asked.has(point)) {
      for (const box of program.boxes) need({ box, turns: op.op === 'turns', lag: 0, point }, Number.POSITIVE_INFINITY)
    }
  })
  return { feeds, printed, dealt, visits, turns, asked }
}
