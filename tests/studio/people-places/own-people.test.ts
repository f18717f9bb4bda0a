import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CastMember } from '../../../src/core/model/cast.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { isLookName, readLook, writeLook } from '../../../src/core/story/look-text.ts'
import { changesOf } from '../../../src/studio/editor/documents.ts'
import { surprise } from '../../../src/studio/people-places/making.ts'
import { addOwn, changeOwn, idFor, ownPeople, removeOwn } from '../../../src/studio/people-places/own-people.ts'
import type { LineEdit } from '../../../src/studio/workbench/workbench.ts'

const HEAD = `# title: T
# person: owen // who waits
# place: doorstep # channel: visit
# minutes: 3
# briefing: B
-> start
=== start ===
Owen: Three weeks. # situation: upset
* [Three weeks without a word. # move: validate]
  Owen: Yes. # ending: heard # outcome: resolved
  -> END
* [Our terms say five. # move: lecture]
  Owen: No! # ending: door # outcome: escalated
  -> END
`
const files = (text = HEAD) => ({ 'story.ink': text })
const NADIA = readLook('nadia = Nadia, body Coffee, hair Bun, skin CF9468, clothes D2A24C, voice 222, rough 0.2')
  .person as CastMember
const everybody = REPERTOIRE.people

function applied(edits: readonly LineEdit[], text = HEAD): string {
  const state = EditorState.create({ doc: text })
  return state.update({ changes: changesOf(state, edits) }).state.doc.toString()
}
const faultsOf = (text: string) => {
  const compiled = compileStory({ main: 'story.ink', files: files(text) }, REPERTOIRE)
  return (compiled.ok ? compiled.warnings : compiled.findings).map(({ message }) => message)
}

describe('own people in the text', () => {
  test('the story that they are put into has nothing to mend', () => expect(faultsOf(HEAD)).toEqual([]))

  test('are added after the others, with their look, and found again', () => {
    const text = applied(addOwn(files(), NADIA, false, everybody))
    expect(text.split('\n').slice(1, 4)).toEqual([
      '# person: owen // who waits',
      '# person: nadia',
      `# look: ${writeLook(NADIA)}`,
    ])
    expect(ownPeople(files(text), everybody)).toEqual([NADIA])
    expect(faultsOf(text)).toEqual([])
  })

  test('take the customer’s place and say their lines', () => {
    const text = applied(addOwn(files(), NADIA, true, everybody))
    expect(text).toContain('# person: nadia // who waits\n# look: nadia = Nadia')
    expect(text).not.toMatch(/owen/i)
    expect(text).toContain('Nadia: Three weeks.')
    expect(faultsOf(text)).toEqual([])
  })

  test('are the customer where there was nobody, also of an empty text', () => {
    expect(applied(addOwn({ 'story.ink': '' }, NADIA, false, everybody), '')).toBe(
      `# person: nadia\n# look: ${writeLook(NADIA)}\n`,
    )
  })

  test('where only the look is missing, only the look is written', () => {
    const named = HEAD.replace('owen', 'nadia').replaceAll('Owen:', 'Nadia:')
    const text = applied(addOwn(files(named), NADIA, false, everybody), named)
    expect(text.match(/# person:/g)).toHaveLength(1)
    expect(faultsOf(text)).toEqual([])
  })

  test('change in their line alone; another name goes along with what they say', () => {
    const there = applied(addOwn(files(), NADIA, true, everybody))
    const changed = applied(changeOwn(files(there), { ...NADIA, hair: 'Afro' }), there)
    expect(changed).toBe(there.replace('hair Bun', 'hair Afro'))
    const renamed = applied(changeOwn(files(there), { ...NADIA, name: 'Dr. Rossi' }), there)
    expect(renamed).toContain('# look: nadia = Dr. Rossi, body Coffee')
    expect(renamed).toContain('Dr. Rossi: Three weeks.')
    expect(renamed).not.toContain('Nadia')
    expect(faultsOf(renamed)).toEqual([])
    // And back: the point in the name means itself.
    expect(applied(changeOwn(files(renamed), NADIA), renamed)).toBe(there)
    expect(changeOwn(files(), NADIA)).toEqual([])
  })

  test('are taken out with their look, whether on lines of their own or not', () => {
    const there = applied(addOwn(files(), NADIA, false, everybody))
    expect(applied(removeOwn(files(there), 'nadia'), there)).toBe(HEAD)
    const one = HEAD.replace('# minutes: 3', `# minutes: 3 # person: nadia # look: ${writeLook(NADIA)}`)
    expect(applied(removeOwn(files(one), 'nadia'), one)).toBe(HEAD)
    expect(removeOwn(files(), 'nadia')).toEqual([])
  })

  test('a look that calls itself as somebody of the cast is nobody of one’s own', () => {
    const text = `# look: owen = Owen, body Coffee, hair Bun\n${HEAD}`
    expect(ownPeople(files(text), everybody)).toEqual([])
  })
})

test('an id follows from any name, and nobody else has it', () => {
  expect(idFor('Mrs. Okafor', [])).toBe('mrs_okafor')
  expect(idFor('Éloïse', ['eloise', 'eloise_2'])).toBe('eloise_3')
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, taken) => {
      const id = idFor(name, taken)
      expect(taken).not.toContain(id)
      expect(readLook(`${id} = X, body Coffee, hair Bun`).faults).toEqual([])
    }),
  )
})

test('a surprise is a look that can be written, in colours that can be seen', () => {
  expect(isLookName(NADIA.name)).toBe(true)
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 12 }), (dice) => {
      let at = 0
      const made = surprise(NADIA, () => dice[at++ % dice.length] ?? 0)
      expect(readLook(writeLook(made))).toEqual({ person: made, faults: [] })
    }),
  )
})
