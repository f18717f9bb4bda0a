import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VOICE_RANGE } from '../../../src/core/model/drawings.ts'
import { voiceFile } from '../../../src/play/sound/voice-file.ts'
import { SPARE_VOICES } from '../../../tools/sound/voices.ts'

const spare = Object.fromEntries(SPARE_VOICES.map(({ id, voice }) => [`voice-${id}`, voice]))
const index = { spans: { 'voice-owen': {} }, spare }

describe('voiceFile', () => {
  it('gives those who come with Defuse their own file', () => {
    expect(voiceFile({ id: 'owen', voice: { pitch: 112, rough: 0.5 } }, index)).toEqual({ file: 'voice-owen', rate: 1 })
  })

  it('gives own people the spare voice that is nearest, at exactly their pitch and hardly bent', () => {
    const pitch = fc.integer({ min: VOICE_RANGE.lowest, max: VOICE_RANGE.highest })
    fc.assert(
      fc.property(pitch, fc.double({ min: 0, max: 1, noNaN: true }), (hertz, rough) => {
        const found = voiceFile({ id: 'owen', voice: { pitch: hertz, rough }, own: true }, index)
        const made = spare[found?.file ?? '']
        expect((made?.pitch ?? 0) * (found?.rate ?? 0)).toBeCloseTo(hertz)
        expect(Math.abs((made?.rough ?? 2) - rough)).toBeLessThanOrEqual(0.36)
        expect(Math.abs(Math.log(found?.rate ?? 9))).toBeLessThan(0.14)
      }),
    )
  })

  it('makes something audible of voices that nobody could have', () => {
    for (const voice of [{ pitch: -1, rough: 9 }, { pitch: Number.NaN, rough: Number.NaN }, undefined, 'loud']) {
      const found = voiceFile({ id: 'x', voice: voice as never, own: true }, index)
      expect(found?.rate).toBeGreaterThan(0.8)
      expect(found?.rate).toBeLessThan(1.25)
    }
    expect(voiceFile({ id: 'x', voice: { pitch: 100, rough: 0 } }, { spans: {}, spare: {} })).toBeNull()
  })
})
