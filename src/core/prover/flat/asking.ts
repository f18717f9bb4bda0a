import { type Box, UnknownInk } from './boxes.ts'
import type { Dice } from './dice.ts'
import { type Memory, NEVER } from './memory.ts'
import type { Program } from './program.ts'
import { StoryFault, Target, type Value } from './values.ts'

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
