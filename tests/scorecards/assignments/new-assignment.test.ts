import { expect, test } from 'vitest'
import { readForm, type Written } from '../../../src/scorecards/assignments/new-assignment.ts'
import { assignments } from '../../../src/ui/text/en/assignments.ts'

const words = assignments.form.problems
const NOW = new Date(2026, 10, 22, 12).getTime()
const written: Written = {
  ...{ title: null, whom: 'team', team: 't1', person: null, slugs: ['late'], mode: 'assessment', due: '2026-12-06' },
}
const wrongOf = (changes: Partial<Written>, suggested = 'Three weeks late') => {
  const read = readForm({ ...written, ...changes }, suggested, NOW)
  return 'wrong' in read ? read.wrong : null
}

test('what was written becomes a request, with the title that the stories suggest', () => {
  expect(readForm(written, 'Three weeks late', NOW)).toEqual({
    request: {
      ...{ title: 'Three weeks late', mode: 'assessment', teamId: 't1', personId: null, slugs: ['late'] },
      dueAt: new Date(2026, 11, 6, 23, 59, 59, 999).getTime(),
    },
  })
  const asked = readForm({ ...written, whom: 'person', person: { id: 'p1', name: 'Ada' }, title: ' Again\n' }, '', NOW)
  expect(asked).toMatchObject({ request: { teamId: null, personId: 'p1', title: 'Again' } })
})

test('today is a day to come until it is over', () => expect(wrongOf({ due: '2026-11-22' })).toBeNull())

test.each([
  ['no team', { team: '' }, { team: words.team }],
  ['nobody', { whom: 'person' as const }, { person: words.person }],
  ['no title', { title: '  ' }, { title: words.title }],
  ['no day', { due: '' }, { due: words.due }],
  ['a day that is over', { due: '2026-11-21' }, { due: words.dueBefore }],
])('%s is told at its field', (_what, changes, wrong) => expect(wrongOf(changes)).toEqual(wrong))

test('without stories there is nothing to suggest a title, so only the stories are asked for', () => {
  expect(wrongOf({ slugs: [] }, '')).toEqual({ stories: words.stories })
})
