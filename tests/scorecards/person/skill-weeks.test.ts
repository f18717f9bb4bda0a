import { expect, test } from 'vitest'
import { attemptsPath } from '../../../src/scorecards/person/all-attempts-path.ts'
import { skillWeeks } from '../../../src/scorecards/person/skill-weeks.ts'

const week = (at: number) => ({ week: at, attempts: 1, passes: 0, mean: 50 })

test('each skill has every week of the period, also those without an occasion', () => {
  const rows = skillWeeks({
    trend: [week(1), week(2), week(3)],
    skills: [
      { week: 1, skill: 'listening', shown: 1, missed: 3 },
      { week: 3, skill: 'listening', shown: 4, missed: 0 },
    ],
  })
  expect(rows.map(({ skill }) => skill)).not.toContain('leading')
  const listening = rows.find(({ skill }) => skill === 'listening')
  expect(listening?.whole).toMatchObject({ share: 63, of: 8 })
  expect(listening?.points.map(({ share }) => share?.share ?? null)).toEqual([25, null, 100])
  expect(rows.find(({ skill }) => skill === 'validating')?.whole).toBeNull()
})

test('leading is there for whoever had an occasion to lead', () => {
  const skills = [{ week: 1, skill: 'leading' as const, shown: 0, missed: 1 }]
  expect(skillWeeks({ trend: [week(1)], skills }).map(({ skill }) => skill)).toContain('leading')
})

test('the list of attempts asks for what was chosen', () => {
  expect(attemptsPath('a b', { kind: 'all', story: '' })).toBe('/people/a%20b/attempts')
  expect(attemptsPath('p', { kind: 'practice', story: 'x&y' })).toBe('/people/p/attempts?mode=practice&slug=x%26y')
})
