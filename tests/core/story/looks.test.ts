import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CastMember } from '../../../src/core/model/cast.ts'
import { BEARDS, BODIES, GLASSES, HEADS, VOICE_RANGE } from '../../../src/core/model/drawings.ts'
import { COLOUR, isPersonId } from '../../../src/core/model/look.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { isLookName, readLook, writeLook } from '../../../src/core/story/look-text.ts'
import { THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'

const hexColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`)
const person: fc.Arbitrary<CastMember> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9_-]{0,29}$/).filter(isPersonId),
      name: fc.stringMatching(/^[A-ZÉ][a-zé'’. -]{0,30}[a-z]$/).filter(isLookName),
      body: fc.constantFrom(...BODIES),
      hair: fc.constantFrom(...HEADS),
      accessory: fc.constantFrom(...GLASSES),
      facialHair: fc.constantFrom(...BEARDS),
      ...{ skin: hexColour, cloth: hexColour, hairColor: hexColour },
      voice: fc.record({
        pitch: fc.integer({ min: VOICE_RANGE.lowest, max: VOICE_RANGE.highest }),
        rough: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      }),
      own: fc.constant(true as const),
    },
    { requiredKeys: ['id', 'name', 'body', 'hair', 'skin', 'cloth', 'voice', 'own'] },
  )
  .map((look) => look as CastMember)

const LOOK = 'nadia = Nadia, body Coffee, hair Bun'
const compiled = (tags: string, text = THREE_WEEKS_LATE) =>
  compileStory({ main: 'story.ink', files: { 'story.ink': `${tags}\n${text}` } }, REPERTOIRE)
const findingsOf = (tags: string, text?: string) => {
  const result = compiled(tags, text)
  return result.ok ? result.warnings : result.findings
}

describe('a look as text', () => {
  test('says everything, and is read back as the same person', () => {
    fc.assert(
      fc.property(person, (written) => {
        expect(readLook(writeLook(written))).toEqual({ person: written, faults: [] })
      }),
    )
  })

  test('whatever stands there, it is read without a throw, and only known drawings and colours come of it', () => {
    const words = [
      'nadia',
      '=',
      'Nadia',
      ',',
      'body',
      'Coffee',
      'hair',
      'Bun',
      'skin',
      'voice',
      '222',
      '<b>',
      '../x',
      '€',
    ]
    const anything = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { person: read, faults } = readLook(text)
        expect(read !== null || faults.length > 0).toBe(true)
        for (const { message } of faults) expect(message).toMatch(/[.?]$/)
        if (!read) return
        expect(BODIES).toContain(read.body)
        expect(HEADS).toContain(read.hair)
        expect(isPersonId(read.id)).toBe(true)
        for (const colour of [read.skin, read.cloth]) expect(colour).toMatch(COLOUR)
        expect(read.voice.pitch).toBeGreaterThanOrEqual(VOICE_RANGE.lowest)
      }),
    )
  })

  test('needs an id, a name, a body and hair; the rest is made up', () => {
    expect(readLook(LOOK)).toMatchObject({ person: { id: 'nadia', name: 'Nadia', own: true }, faults: [] })
    expect(readLook('nadia = Nadia, hair color 8f5f48, BODY coffee, hair bun, beard none').person).toMatchObject({
      ...{ body: 'Coffee', hair: 'Bun', hairColor: '#8F5F48' },
    })
  })

  test.each([
    ['nadia', 'bad_look', 'begins with an id and a name'],
    ['nadia = Nadia', 'look_incomplete', 'no body'],
    ['Nadia = Nadia, body Coffee, hair Bun', 'look_id', 'small letter'],
    ['constructor = Nadia, body Coffee, hair Bun', 'look_id', 'small letter'],
    [`nadia = ${'N'.repeat(41)}, body Coffee, hair Bun`, 'look_name', '40 characters'],
    ['nadia = <b>Nadia</b>, body Coffee, hair Bun', 'look_name', 'cannot be a name'],
    ['nadia = TODO, body Coffee, hair Bun', 'look_name', 'cannot be a name'],
    ['nadia = Nadia, body Cofee, hair Bun', 'unknown_body', 'Did you mean "Coffee"?'],
    ['nadia = Nadia, body Coffee, hair Bum', 'unknown_hair', 'Did you mean "Bun"?'],
    [`${LOOK}, glasses GlassRond`, 'unknown_glasses', 'Did you mean "GlassRound"?'],
    [`${LOOK}, beard Chim`, 'unknown_beard', 'Did you mean "Chin"?'],
    [`${LOOK}, skin red`, 'look_colour', 'skin CF9468'],
    [`${LOOK}, voice 20000`, 'look_voice', 'from 75 to 320'],
    [`${LOOK}, rough 2`, 'look_rough', 'from 0 to 1'],
    [`${LOOK}, cloths CF9468`, 'unknown_look_part', 'Did you mean "clothes"?'],
    [`${LOOK}, skin`, 'look_part_empty', '"skin" says nothing'],
    [`${LOOK}, skin CF9468, skin CF9468`, 'look_part_twice', 'twice'],
  ])('%s: %s', (text, code, words) => {
    const { faults } = readLook(text)
    expect(faults[0]).toMatchObject({ code })
    expect(faults[0]?.message).toContain(words)
  })
})

describe('looks in a story', () => {
  test('their people are met, speak and are known like those of the cast', () => {
    const text = THREE_WEEKS_LATE.replaceAll('Madeleine:', 'Nadia:').replace('# person: madeleine', '# person: nadia')
    const result = compiled(`# look: ${LOOK}, voice 222`, text)
    expect(result.ok ? [] : result.findings).toEqual([])
    if (!result.ok) return
    expect(result.story.metadata.people).toEqual(['nadia'])
    expect(result.story.cast).toEqual([
      expect.objectContaining({ id: 'nadia', own: true, voice: { pitch: 222, rough: 0.3 } }),
    ])
    expect(result.warnings.filter(({ code }) => /look|speaker/.test(code))).toEqual([])
  })

  test.each([
    ['look: madeleine = Madeleine, body Coffee, hair Bun', 'look_taken'],
    [`look: ${LOOK}\n# look: ${LOOK}\n# person: nadia`, 'look_twice'],
    [`look: ${LOOK}`, 'look_unused'],
    ['look: nadia = Madeleine, body Coffee, hair Bun\n# person: nadia', 'look_name_taken'],
    [`look: ${LOOK} {1}`, 'bad_look'],
    ['look:', 'empty_tag'],
    ['look: nadia = Nadia, body Cofee, hair Bun\n# person: nadia', 'unknown_body'],
    [[...'abcdefghijklmn'].map((id) => `look: ${id} = ${id}, body Coffee, hair Bun`).join('\n# '), 'too_many_looks'],
  ])('# %s: %s at its line', (tags, code) => {
    const found = findingsOf(`# ${tags}`)
    expect(found.filter((finding) => finding.code === code)).toEqual([
      expect.objectContaining({ line: expect.any(Number), file: 'story.ink' }),
    ])
    // Nothing else is said of the same fault.
    expect(found.map((finding) => finding.code)).not.toContain('unknown_person')
  })

  test('on a line of speech it is misplaced', () => {
    const text = THREE_WEEKS_LATE.replace('# situation: upset', `# situation: upset # look: ${LOOK}`)
    expect(findingsOf('', text).map(({ code }) => code)).toContain('misplaced_tag')
  })
})
