import { describe, expect, test } from 'vitest'
import {
  fileNameOf,
  isFixed,
  nameProblem,
  withFile,
  withFileRenamed,
  withoutFile,
} from '../../../src/studio/workbench/story-documents.ts'

const FILES = {
  'story.ink': '# title: One\n# person: grace\nINCLUDE second half.ink\n-> start\n',
  'second half.ink': 'INCLUDE third.ink\n=== start ===\nINCLUDE second half.ink.old\n-> END\n',
}

describe('the files of a story', () => {
  test('a new one is included under the tags at the top', () => {
    expect(withFile(FILES, 'part.ink')).toEqual({
      ...FILES,
      'story.ink': '# title: One\n# person: grace\nINCLUDE part.ink\nINCLUDE second half.ink\n-> start\n',
      'part.ink': '',
    })
  })

  test('one that goes takes the lines with it that include it, and no others', () => {
    expect(withoutFile(FILES, 'second half.ink')).toEqual({ 'story.ink': '# title: One\n# person: grace\n-> start\n' })
  })

  test('one that is renamed is included under its new name, and keeps its text', () => {
    expect(withFileRenamed(FILES, 'second half.ink', 'two.ink')).toEqual({
      'story.ink': '# title: One\n# person: grace\nINCLUDE two.ink\n-> start\n',
      'two.ink': FILES['second half.ink'],
    })
  })

  test('names are story files that are not there yet', () => {
    expect(fileNameOf(' part ')).toBe('part.ink')
    expect(fileNameOf('part.ink')).toBe('part.ink')
    expect(fileNameOf(' ')).toBe('')
    const problem = (name: string, own?: string) => nameProblem(name, Object.keys(FILES), own)
    expect(
      ['', '.ink', '../x.ink', 'a/b.ink', 'x\n.ink', '-'.repeat(200), 'Straße 2.ink'].map((name) => problem(name)),
    ).toEqual(['empty', 'empty', 'signs', 'signs', 'signs', 'signs', null])
    expect(problem('STORY.ink')).toBe('taken')
    expect(problem('second half.ink')).toBe('taken')
    expect(problem('second half.ink', 'second half.ink')).toBeNull()
    expect(['story.ink', 'story.plays', 'part.ink'].map(isFixed)).toEqual([true, true, false])
  })
})
