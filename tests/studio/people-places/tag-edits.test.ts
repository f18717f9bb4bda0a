import { describe, expect, test } from 'vitest'
import {
  addPerson,
  headTags,
  makeCustomer,
  removePerson,
  setHeadTag,
  tagLine,
} from '../../../src/studio/people-places/tag-edits.ts'
import type { LineEdit } from '../../../src/studio/workbench/workbench.ts'

const HEAD = `# title: T
# person: owen // who waits
# person: mei
# place: doorstep # channel: visit
-> start
=== start ===
Owen: Three weeks. # situation: upset -> next
Owen: And now? # face: calm # sound: paper
* [Yes # move: validate]
~ tension = 3
`
const MEI = { id: 'mei', name: 'Mei' }
const JOAN = { id: 'joan', name: 'Joan' }
const PEOPLE = [{ id: 'owen', name: 'Owen' }, MEI, JOAN]
const files = (text = HEAD) => ({ 'story.ink': text })

function applied(edits: readonly LineEdit[] | null, text = HEAD): string {
  const lines = text.split('\n')
  for (const edit of [...(edits ?? [])].sort((a, b) => b.from - a.from)) {
    lines.splice(
      edit.from - 1,
      edit.to - edit.from,
      ...(edit.text === '' ? [] : edit.text.replace(/\n$/, '').split('\n')),
    )
  }
  return lines.join('\n')
}
const line = (text: string, number: number) => text.split('\n')[number - 1]

describe('tags written by the pickers', () => {
  test('reads the head, and no further', () => {
    expect(headTags(files(), 'person').map(({ value }) => value)).toEqual(['owen', 'mei'])
    expect(headTags(files(), 'channel')).toEqual([{ value: 'visit', line: 4 }])
    expect(headTags(files(), 'face')).toEqual([])
  })

  test('changes a tag beside others and beside a comment, and adds one that is missing', () => {
    expect(line(applied(setHeadTag(files(), 'place', 'restaurant')), 4)).toBe('# place: restaurant # channel: visit')
    expect(line(applied(setHeadTag(files(), 'channel', 'chat')), 4)).toBe('# place: doorstep # channel: chat')
    expect(line(applied(setHeadTag(files(), 'minutes', '4')), 5)).toBe('# minutes: 4')
    expect(applied(setHeadTag({ 'story.ink': '' }, 'place', 'doorstep'), '')).toBe('# place: doorstep\n')
  })

  test('adds, makes the customer, swaps and takes out', () => {
    expect(line(applied(addPerson(files(), 'joan')), 4)).toBe('# person: joan')
    expect(addPerson(files(), 'mei')).toEqual([])
    expect(line(applied(makeCustomer(files(), JOAN, PEOPLE)), 2)).toMatch(/^# person: joan \/\/ who waits$/)
    const replaced = applied(makeCustomer(files(), JOAN, PEOPLE))
    expect(line(replaced, 7)).toBe('Joan: Three weeks. # situation: upset -> next')
    expect(replaced).not.toContain('Owen')
    const swapped = applied(makeCustomer(files(), MEI, PEOPLE))
    expect(swapped).toContain('Owen: Three weeks.')
    expect(headTags(files(swapped), 'person').map(({ value }) => value)).toEqual(['mei', 'owen'])
    expect(headTags(files(applied(removePerson(files(), 'mei'))), 'person')).toHaveLength(1)
    expect(removePerson(files(), 'joan')).toEqual([])
  })

  test('puts a face on a line that is said, before its jump, once', () => {
    const put = (number: number) => {
      const edits = tagLine(files(), { file: 'story.ink', line: number }, 'face', 'rage')
      return edits && line(applied(edits), number)
    }
    expect(put(7)).toBe('Owen: Three weeks. # situation: upset # face: rage -> next')
    expect(put(8)).toBe('Owen: And now? # face: rage # sound: paper')
    for (const number of [1, 5, 6, 9, 10, 11, 99]) expect(put(number)).toBeNull()
    expect(tagLine(files(), { file: 'toString', line: 1 }, 'face', 'rage')).toBeNull()
  })
})
