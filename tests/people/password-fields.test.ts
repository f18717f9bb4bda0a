import { describe, expect, test } from 'vitest'
import { passwordProblems } from '../../src/people/password-fields.tsx'
import { people } from '../../src/ui/text/en/people.ts'
import { PASSWORD_LEAST } from '../../src/wire/account.ts'

const { problems } = people.join

describe('a new password', () => {
  test('may be as short as the server takes it, and no shorter', () => {
    const least = 'a'.repeat(PASSWORD_LEAST)
    expect(passwordProblems({ password: least, again: least })).toBeNull()
    expect(passwordProblems({ password: least.slice(1), again: '' })?.password).toBe(
      problems.short(PASSWORD_LEAST, PASSWORD_LEAST - 1),
    )
  })

  test('is counted as people count', () => {
    expect(passwordProblems({ password: '😀'.repeat(6), again: '😀'.repeat(6) })?.password).toBe(
      problems.short(PASSWORD_LEAST, 6),
    )
  })

  test('must be the same twice', () => {
    expect(passwordProblems({ password: 'eleven sleepy herons', again: 'eleven sleepy heron' })).toEqual({
      password: null,
      again: problems.differ,
    })
  })
})
