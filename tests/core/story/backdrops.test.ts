import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { ownPlaceOf } from '../../../src/core/model/own-place.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { compiled, THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'

const FILE = '3fa9c0d1e2b34455667788990a1b2c3d'
const at = (...tags: string[]): string =>
  THREE_WEEKS_LATE.replace('# place: shop-counter', ['# place: lobby', ...tags].join('\n'))
const LOBBY = `# picture: lobby = The lobby, file ${FILE}, sound office`

function findings(text: string) {
  const result = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  return result.ok ? result.warnings : result.findings
}
const told = (text: string) => findings(text).map(({ code, severity, line }) => ({ code, severity, line }))
const placeLine = THREE_WEEKS_LATE.split('\n').findIndex((line) => line.startsWith('# place')) + 1

describe('a picture of one’s own', () => {
  test('makes a place that the story carries along', () => {
    const { metadata } = compiled(at(LOBBY))
    expect(metadata.place).toBe('lobby')
    expect(metadata.places).toEqual([{ id: 'lobby', name: 'The lobby', ambience: 'office', picture: FILE }])
    expect(ownPlaceOf(metadata, 'lobby')?.picture).toBe(FILE)
    expect(findings(at(LOBBY))).toEqual([])
  })

  test('is no part of a story that has none', () => {
    expect(compiled(THREE_WEEKS_LATE).metadata).not.toHaveProperty('places')
  })

  test('needs no sound, may stand before the place, and its name may have commas and signs', () => {
    const text = THREE_WEEKS_LATE.replace(
      '# place: shop-counter',
      `# picture: room-7 = Room 7, second floor = west, file ${FILE}\n# place: room-7`,
    )
    expect(compiled(text).metadata.places).toEqual([
      { id: 'room-7', name: 'Room 7, second floor = west', ambience: '', picture: FILE },
    ])
  })

  test('can be gone to in mid-story, and the session says so', () => {
    const text = THREE_WEEKS_LATE.replace('# place: shop-counter', `${LOBBY}\n# place: shop-counter`).replace(
      '# face: calm',
      '# face: calm # place: lobby',
    )
    expect(findings(text)).toEqual([])
    const session = openSession(compiled(text), RUBRIC, 1)
    const events = [...session.events]
    for (let turn = 0; turn < 12 && !events.some(({ kind }) => kind === 'ended'); turn++) {
      const result = session.choose(0)
      if (result.ok) events.push(...result.events)
    }
    expect(events).toContainEqual({ kind: 'place_changed', place: 'lobby' })
  })

  const cases: readonly (readonly [string, string, string, string])[] = [
    ['no file', '# picture: lobby = The lobby', 'bad_picture', '", file"'],
    ['no name', `# picture: lobby = , file ${FILE}`, 'bad_picture', 'needs a name'],
    ['no id', `# picture: The lobby, file ${FILE}`, 'bad_picture', 'cannot be the id'],
    ['an id with capitals', `# picture: Lobby = The lobby, file ${FILE}`, 'bad_picture', 'small letters'],
    ['a short file', '# picture: lobby = The lobby, file 3fa9', 'bad_picture', '32 digits'],
    ['a way out', `# picture: lobby = The lobby, file ../../${FILE}`, 'bad_picture', 'names no picture'],
    ['capitals in the file', `# picture: lobby = It, file ${FILE.toUpperCase()}`, 'bad_picture', 'names no picture'],
    ['logic', `# picture: lobby = The {tension > 5: lobby}, file ${FILE}`, 'bad_picture', 'logic in braces'],
    ['an endless name', `# picture: lobby = ${'w'.repeat(61)}, file ${FILE}`, 'bad_picture', 'at most 60'],
    ['a shipped place', `# picture: restaurant = Ours, file ${FILE}`, 'picture_taken', 'Restaurant pass'],
    ['an unknown sound', `${LOBBY.replace('office', 'ofice')}`, 'unknown_room_sound', 'Did you mean "office"?'],
  ]
  test.each(cases)('%s is said at its line', (_, tag, code, named) => {
    const found = findings(at(tag)).filter((finding) => finding.severity === 'error' && finding.code === code)
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain(named)
    expect(found[0]?.line).toBe(placeLine + 1)
  })

  test('what cannot be read is one fault and not two', () => {
    expect(told(at('# picture: lobby = The lobby'))).toEqual([
      { code: 'bad_picture', severity: 'error', line: placeLine + 1 },
    ])
  })

  test('two with one id are told, at the second', () => {
    expect(told(at(LOBBY, LOBBY.replace('The lobby', 'Another')))).toEqual([
      { code: 'picture_twice', severity: 'error', line: placeLine + 2 },
    ])
  })

  test('one that nothing happens at is a warning, unless a place is known in play only', () => {
    const unused = THREE_WEEKS_LATE.replace('# place: shop-counter', `# place: shop-counter\n${LOBBY}`)
    expect(told(unused)).toEqual([{ code: 'picture_unused', severity: 'warning', line: placeLine + 1 }])
    expect(told(unused.replace('# face: calm', '# place: {tension > 50: lobby|shop-counter}'))).toEqual([])
  })

  test('a misspelt place finds an own one', () => {
    const [finding] = findings(at(LOBBY).replace('# place: lobby', '# place: loby'))
    expect(finding?.code).toBe('unknown_place')
    expect(finding?.message).toContain('Did you mean "lobby"?')
  })

  test('a story has a dozen at most', () => {
    const many = Array.from({ length: 13 }, (_, i) => LOBBY.replace('lobby', i === 0 ? 'lobby' : `lobby-${i}`))
    expect(told(at(...many)).filter(({ severity }) => severity === 'error')).toEqual([
      { code: 'too_many_pictures', severity: 'error', line: placeLine + 13 },
    ])
  })

  test('at a line it stands in the wrong place', () => {
    const text = THREE_WEEKS_LATE.replace('# face: calm', LOBBY)
    expect(told(text).map(({ code }) => code)).toContain('misplaced_tag')
  })
})

test('what a database says of a picture is believed only where it is an id', () => {
  for (const picture of ['', `../${FILE}`, `${FILE}"`, FILE.toUpperCase(), `${FILE}\n`, 'javascript:alert(1)']) {
    const places = [{ id: 'lobby', name: 'The lobby', ambience: 'office', picture }]
    expect(ownPlaceOf({ places }, 'lobby')).toBeNull()
  }
})
