import { type Box, UnknownInk } from './boxes.ts'
import type { Dice } from './dice.ts'
import { type ListDefinitions, ListValue, range } from './lists.ts'
import { type Memory, NEVER } from './memory.ts'
import type { Program } from './program.ts'
import { StoryFault } from './story-fault.ts'
import { Target, type Value } from './values.ts'

/** TURNS_SINCE and READ_COUNT of a target. */
export function lookBack(program: Program, memory: Memory, target: Value, turns: boolean): number {
  if (!(target instanceof Target)) throw new StoryFault('runtime_error', 'TURNS_SINCE expected a divert target.')
  const box = program.boxOf[target.point] as Box
  if ((program.placeOf[target.point] as number) >= 0) throw new UnknownInk('TURNS_SINCE of a line')
  if (!(turns ? box.countsTurns : box.countsVisits)) {
    throw new StoryFault('runtime_error', 'Visits are not counted there.')
  }
  if (!turns) return memory.visits[box.id] as number
  const seen = memory.turns[box.id] as number
  return seen === NEVER ? -1 : memory.turn - seen
}

export function randomBetween(dice: Dice, least: Value, most: Value): number {
  if (typeof most !== 'number' || typeof least !== 'number') {
    throw new StoryFault('runtime_error', 'Invalid value for RANDOM')
  }
  if (most < least) throw new StoryFault('runtime_error', 'RANDOM was called with a minimum above its maximum.')
  return least + dice.throwOne(most - least + 1)
}

/** Deals the next part of a shuffle: each once before any comes again. */
export function deal(memory: Memory, dice: Dice, box: Box, size: Value): number {
  if (typeof size !== 'number' || size > 30) throw new UnknownInk('a shuffle of more than thirty parts')
  let dealt = memory.dealt[box.id] as number
  if (dealt === (1 << size) - 1) dealt = 0
  const left = Array.from({ length: size }, (_, card) => card).filter((card) => (dealt & (1 << card)) === 0)
  const card = left[dice.throwOne(left.length)] as number
  memory.dealt[box.id] = dealt | (1 << card)
  return card
}

/** LIST_RANDOM, a list from a number, and LIST_RANGE, with what they take from the stack. */
export function askList(
  asked: 'lrnd' | 'listInt' | 'range',
  pop: () => Value,
  lists: ListDefinitions,
  dice: Dice,
): ListValue {
  const top = pop()
  if (asked === 'lrnd') {
    if (!(top instanceof ListValue)) throw new StoryFault('runtime_error', 'Expected list for LIST_RANDOM')
    const item = top.items.length === 0 ? undefined : top.items[dice.throwOne(top.items.length)]
    return new ListValue(item ? [item] : [])
  }
  if (asked === 'listInt') {
    const name = pop()
    const items = typeof name === 'string' ? lists.get(name) : undefined
    if (typeof top !== 'number' || !items) throw new StoryFault('runtime_error', 'No list can be made of this.')
    return new ListValue(items.filter(({ number }) => number === top).slice(0, 1))
  }
  const least = pop()
  const list = pop()
  const isBound = (value: Value): value is number | ListValue => typeof value === 'number' || value instanceof ListValue
  if (!(list instanceof ListValue)) throw new StoryFault('runtime_error', 'Expected list for LIST_RANGE')
  if (!isBound(least) || !isBound(top)) throw new UnknownInk('LIST_RANGE between things that are no numbers')
  return range(list, least, top)
}
