import { expect, test } from 'vitest'
import type { Situation } from '../../../src/core/model/move.ts'
import { gravestTurn } from '../../../src/play/home/gravest-turn.ts'

const CASES: readonly (readonly [situations: readonly Situation[], turn: Situation | null])[] = [
  [[], null],
  [['upset'], null],
  [['upset', 'abusive', 'unrealistic'], 'abusive'],
  [['upset', 'threat', 'danger', 'threat'], 'danger'],
  [['abusive', 'upset'], null],
  [['upset', 'aftermath'], null],
  [['unspoken', 'upset'], 'upset'],
  [['managing', 'abusive'], 'abusive'],
]

test.each(CASES)('%j may turn %j', (situations, turn) => expect(gravestTurn(situations)).toBe(turn))
