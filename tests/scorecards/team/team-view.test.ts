import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortedBy, teamPath, USUAL, viewOf } from '../../../src/scorecards/team/team-view.ts'

describe('the view of a team', () => {
  test('takes from the address what it knows, and the usual for anything else', () => {
    expect(viewOf({ ...USUAL, mode: 'practice', weeks: '26', sort: 'listening', order: 'down' })).toMatchObject({
      ...{ mode: 'practice', weeks: '26', sort: 'listening', order: 'down' },
    })
    expect(viewOf({ mode: 'exam', weeks: '0', search: '', ready: '?', sort: 'constructor', order: '' })).toEqual(USUAL)
  })

  test('asks a question that the server takes, whatever somebody looks for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
        const path = teamPath('a/b?c', viewOf({ ...USUAL, search }))
        expect(path.startsWith('/teams/a%2Fb%3Fc/scorecard?mode=assessment')).toBe(true)
        const asked = new URLSearchParams(path.split('?')[1]).get('search') ?? ''
        expect(asked.length).toBeLessThanOrEqual(100)
        expect(asked).not.toMatch(/\p{Cc}/u)
      }),
    )
  })

  test('is turned round by the same column, and begins where a reader looks first', () => {
    expect(sortedBy({ sort: 'name', order: 'up' }, 'name')).toEqual({ sort: 'name', order: 'down' })
    expect(sortedBy({ sort: 'name', order: 'down' }, 'last')).toEqual({ sort: 'last', order: 'down' })
    expect(sortedBy({ sort: 'last', order: 'down' }, 'ready')).toEqual({ sort: 'ready', order: 'up' })
  })
})
