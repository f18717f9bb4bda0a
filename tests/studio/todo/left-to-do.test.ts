import { describe, expect, test } from 'vitest'
import type { StudioFinding } from '../../../src/studio/check/studio-finding.ts'
import { leftToDo, type TodoFacts } from '../../../src/studio/todo/left-to-do.ts'

const STORY = { hash: 'a' } as NonNullable<NonNullable<TodoFacts['checked']>['story']>
const proved = (hash: string, ok = true): TodoFacts['proof'] =>
  ({ kind: 'done', states: 1, report: { hash, proved: ok, findings: [] } }) as unknown as TodoFacts['proof']
const FACTS: TodoFacts = {
  marks: [],
  findings: [],
  checked: { stale: false, story: STORY },
  proof: proved('a'),
  share: 'shared',
  published: null,
}
const error = (code: string): StudioFinding => ({
  ...{ code, severity: 'error', line: 3, message: 'm', why: '', mend: '', fix: null },
})
const states = (facts: Partial<TodoFacts>) => {
  const { laws, publishing } = leftToDo({ ...FACTS, ...facts })
  return [laws, publishing]
}

describe('what is left to do', () => {
  test('nothing stands in the way of a text that is proved', () => {
    expect(states({})).toEqual(['done', 'ready'])
    expect(leftToDo(FACTS).why).toBeNull()
  })

  test('until the proof is about this text it is waited for, and said when it was stopped', () => {
    expect(states({ proof: proved('older') })).toEqual(['waiting', 'blocked'])
    expect(states({ proof: { ...proved('older'), kind: 'stopped' } as TodoFacts['proof'] })).toEqual([
      'open',
      'blocked',
    ])
    expect(states({ checked: null })).toEqual(['waiting', 'blocked'])
    expect(states({ proof: proved('a', false) })).toEqual(['open', 'blocked'])
  })

  test('errors are listed; what is only to be looked at, and plays that differ, are not', () => {
    const warning = { ...error('long_turn'), severity: 'warning' as const }
    const { errors, laws } = leftToDo({ ...FACTS, findings: [warning, error('play_differs'), error('no_title')] })
    expect(errors.map(({ code }) => code)).toEqual(['no_title'])
    expect(laws).toBe('open')
  })

  test('what is published is done until the text is another one', () => {
    expect(states({ published: 'a' })).toEqual(['done', 'done'])
    expect(states({ published: 'b' })).toEqual(['done', 'ready'])
  })

  test('without a server nothing can be published', () => {
    expect(states({ share: null })).toEqual(['done', 'alone'])
    expect(states({ share: 'conflict' })).toEqual(['done', 'blocked'])
  })
})
