import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SITUATIONS } from '../../src/core/model/move.ts'
import { formatRoute, PEOPLE_PARTS, parseRoute, type Route } from '../../src/ui/route.ts'

const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'home' }),
  fc.constant<Route>({ page: 'good' }),
  fc.constantFrom(...SITUATIONS).map((situation): Route => ({ page: 'good', situation })),
  fc.constant<Route>({ page: 'studio' }),
  name.map((draft): Route => ({ page: 'studio', draft })),
  name.map((slug): Route => ({ page: 'briefing', slug })),
  name.map((id): Route => ({ page: 'play', id })),
  name.map((id): Route => ({ page: 'debrief', id })),
  fc.tuple(name, fc.integer({ min: 1, max: 9999 })).map(([id, decision]): Route => ({ page: 'debrief', id, decision })),
  fc
    .constantFrom('sign-in', 'account', 'people', 'team', 'assignments', 'story-results')
    .map((page): Route => ({ page })),
  fc.constantFrom(...PEOPLE_PARTS).map((part): Route => ({ page: 'people', part })),
  name.map((problem): Route => ({ page: 'sign-in', problem })),
  name.map((token): Route => ({ page: 'join', token })),
  name.map((team): Route => ({ page: 'team', team })),
  name.map((id): Route => ({ page: 'person', id })),
  name.map((slug): Route => ({ page: 'story-results', slug })),
  name.map((id): Route => ({ page: 'assignments', id })),
  name.map((id): Route => ({ page: 'attempt', id })),
  fc.tuple(name, fc.integer({ min: 1, max: 9999 })).map(([id, decision]): Route => ({ page: 'attempt', id, decision })),
)

describe('routes', () => {
  test('what is formatted can be read back', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(formatRoute(one))).toEqual(one)
      }),
    )
  })

  test('any hash leads somewhere', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(`#/${hash}`).page).toBeTypeOf('string')
      }),
    )
  })

  test.each(['', '#', '#/', '/'])('%j is home', (hash) => expect(parseRoute(hash)).toEqual({ page: 'home' }))

  test.each([
    ...['#/nowhere', '#/briefing', '#/briefing/', '#/play/a/b', '#/good/grumpy', '#/briefing/%E0%A4%A', '#/studio/a/b'],
    ...['#/sign-in/x/y', '#/account/x', '#/people/nobody', '#/people/teams/x', '#/team/a/b', '#/person', '#/join'],
    ...[
      '#/attempt',
      '#/attempt/a/0',
      '#/attempt/a/1/2',
      '#/assignments/x/y',
      '#/story-results/x/y',
      '#/constructor',
      '#/toString/a',
    ],
    ...['#/debrief//3', '#/debrief/a/0', '#/debrief/a/b', '#/debrief/a/1.5', '#/debrief/a/3/4'],
  ])('%j is unknown', (hash) => expect(parseRoute(hash)).toEqual({ page: 'unknown' }))

  test('a slug may hold a slash', () => {
    expect(formatRoute({ page: 'briefing', slug: 'a/b' })).toBe('#/briefing/a%2Fb')
  })

  test('an unknown page links home', () => expect(formatRoute({ page: 'unknown' })).toBe('#/'))
})
