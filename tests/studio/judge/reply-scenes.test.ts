import { expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { changed, SOUND } from '../../../src/core/prover/checks/example.ts'
import { walkStory } from '../../../src/core/prover/walk.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { blindOrder } from '../../../src/studio/judge/blind-order.ts'
import { replyScenes } from '../../../src/studio/judge/reply-scenes.ts'

function scenesOf(text: string) {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': text } }, REPERTOIRE)
  if (!compiled.ok) throw new Error(compiled.findings[0]?.message)
  return replyScenes(compiled.story, walkStory(compiled.story, RUBRIC))
}

test('every reply has its scene, its moves and its grade there', () => {
  const scenes = scenesOf(SOUND)
  expect(scenes).toHaveLength(9)
  expect(scenes.find(({ text }) => text.startsWith('Three weeks without'))).toMatchObject({
    situation: 'upset',
    heard: [{ name: 'Madeleine', text: 'Three weeks!' }],
    moves: ['validate'],
    grade: 'asked',
    line: 12,
  })
})

test('a key stays as long as the words and the scene do, whatever the text says of the reply', () => {
  const before = scenesOf(SOUND)
  const retagged = scenesOf(changed('# move: validate', '# move: rephrase'))
  expect(retagged.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  const other = scenesOf(changed('Madeleine: It is.', 'Madeleine: It is hard.'))
  const kept = new Set(before.map(({ key }) => key))
  expect(other.filter(({ key }) => !kept.has(key)).map(({ line }) => line)).toEqual([16, 17, 18])
})

test('a judge sees scene after scene, and within each an order that the text does not give', () => {
  const scenes = scenesOf(SOUND)
  const order = blindOrder(scenes)
  expect(order.map(({ key }) => key).sort()).toEqual(scenes.map(({ key }) => key).sort())
  expect(order.map(({ heard }) => heard[0]?.text)).toEqual(scenes.map(({ heard }) => heard[0]?.text))
  expect(order.map(({ text }) => text)).not.toEqual(scenes.map(({ text }) => text))
})
