import { expect, test } from 'vitest'
import { hardStory, lateStory, viewOf } from './played.ts'

test('a moment for each decision, with the words, the face and the answer of that moment', () => {
  const { moments } = viewOf(lateStory, 0, 0)
  expect(moments.map(({ n, face, spoken, answer }) => [n, face, spoken?.text, answer?.text, answer?.face])).toEqual([
    [1, 'rage', 'Three weeks. Three weeks! And nobody calls.', '… Thank you. At least somebody says it.', 'suspicious'],
    [2, 'suspicious', '… Thank you. At least somebody says it.', 'Nothing happened. That is the point.', 'calm'],
  ])
  expect(moments.every(({ place, person }) => place === 'shop-counter' && person === 'madeleine')).toBe(true)
})

test('narration is part of what was told, and never the spoken word', () => {
  const [first] = viewOf(hardStory, 1).moments
  expect(first?.lines.map(({ text, person }) => [text, person])).toEqual([
    ['Three weeks!', 'madeleine'],
    ['She slaps an empty folder on your counter.', undefined],
  ])
  expect(first?.spoken?.text).toBe('Three weeks!')
})

test('after a breath nothing new was said: the moment shows the same person and has no spoken word', () => {
  const [before, after] = viewOf(hardStory, 'breathe', 1).moments
  expect(before?.spoken?.text).toBe('Three weeks!')
  expect(after?.spoken).toBeNull()
  expect(after?.person).toBe('madeleine')
  expect(after?.lines.map(({ text }) => text)).toEqual(['You breathe. She breathes.'])
  expect(before?.answer?.text).toBe('You breathe. She breathes.')
})

test('the end has its own words, face, outcome and tension', () => {
  const { end, score } = viewOf(hardStory, 1, 0, 0, 1)
  expect(end).toMatchObject({ ending: 'out', outcome: 'contained', face: 'rage', spoken: null })
  expect(end.lines.map(({ text }) => text)).toEqual(['You are out.'])
  expect(end.tension).toBe(score.tension)
})

test('somebody who has not shown a face yet wears the one they came in with', () => {
  const plain = viewOf(lateStory, 1)
  expect(plain.moments[0]?.face).toBe('rage')
  expect(plain.end.face).toBe('veryAngry')
})
