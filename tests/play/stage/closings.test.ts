import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../../src/core/model/cast.ts'
import { OUTCOMES } from '../../../src/core/model/move.ts'
import { burnsOut, closingOf } from '../../../src/play/stage/closings.ts'

describe('closings', () => {
  test('nothing closes while the conversation goes on', () => {
    for (const channel of CHANNELS) expect(closingOf({ channel, left: false, outcome: null })).toBeNull()
  })

  test.each([
    ['counter', 'resolved', 'settled'],
    ['chat', 'resolved', 'settled'],
    ['counter', 'contained', 'turned'],
    ['counter', 'escalated', 'stormed'],
    ['visit', 'escalated', 'slammed'],
    ['phone', 'escalated', 'cut'],
    ['chat', 'escalated', 'shut'],
    ['counter', 'unsafe', 'dark'],
    ['phone', 'unsafe', 'dark'],
  ] as const)('%s, %s: %s', (channel, outcome, closing) => {
    expect(closingOf({ channel, left: false, outcome })).toBe(closing)
  })

  test('who leaves sees the room from outside, or hangs up; before and after the ending alike', () => {
    for (const outcome of [null, 'contained', 'escalated'] as const) {
      expect(closingOf({ channel: 'counter', left: true, outcome })).toBe('withdrawn')
      expect(closingOf({ channel: 'visit', left: true, outcome })).toBe('withdrawn')
      expect(closingOf({ channel: 'phone', left: true, outcome })).toBe('cut')
      expect(closingOf({ channel: 'chat', left: true, outcome })).toBe('shut')
    }
    expect(closingOf({ channel: 'counter', left: true, outcome: 'unsafe' })).toBe('dark')
  })

  test('the fuse burns out where the conversation did', () => {
    expect(OUTCOMES.filter((outcome) => burnsOut({ outcome }))).toEqual(['escalated', 'unsafe'])
    expect(burnsOut({ outcome: null })).toBe(false)
  })
})
