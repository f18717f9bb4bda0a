import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { useInPause } from '../../../src/studio/panels/use-in-pause.ts'
import { UPSET } from '../../../src/studio/patterns/upset.ts'
import { knotsOf } from '../../../tools/bench/long-story.ts'

function story(ink: string): CompiledStory {
  const compiled = compileStory({ main: MAIN_FILE, files: { [MAIN_FILE]: ink } }, REPERTOIRE)
  if (!compiled.ok) throw new Error('The example has errors.')
  return compiled.story
}
const SHORT = story(UPSET.ink)
const LONG = story(knotsOf(600))
const LONGER = story(knotsOf(601))

let host: HTMLElement
afterEach(() => {
  render(null, host)
  host.remove()
})

function play() {
  host = document.body.appendChild(document.createElement('div'))
  const changes = signal(0)
  function Shown({ now, which }: { readonly now: CompiledStory | null; readonly which: string }) {
    return <p>{useInPause(now, changes, which)?.hash}</p>
  }
  const check = (now: CompiledStory | null, which = 'one') => render(<Shown now={now} which={which} />, host)
  const type = () => {
    changes.value += 1
  }
  const becomes = ({ hash }: CompiledStory) =>
    vi.waitFor(() => expect(host.textContent).toBe(hash), { timeout: 20_000 })
  return { check, type, becomes, shown: () => host.textContent }
}

test('a short story is there at once, and so is the first of a long one', async () => {
  const { check, shown } = play()
  check(null)
  expect(shown()).toBe('')
  check(SHORT)
  expect(shown()).toBe(SHORT.hash)
  check(null)
  check(LONG)
  expect(shown()).toBe(LONG.hash)
})

test('a long one that has changed comes when the writing pauses, and always the newest', async () => {
  const { check, type, becomes, shown } = play()
  check(LONG)
  check(LONGER)
  expect(shown()).toBe(LONG.hash)
  type()
  expect(shown()).toBe(LONG.hash)
  await becomes(LONGER)
  check(LONG)
  check(LONGER)
  check(LONG)
  await becomes(LONG)
})

test('one that begins elsewhere is there at once', () => {
  const { check, shown } = play()
  check(LONG)
  check(LONGER, 'other')
  expect(shown()).toBe(LONGER.hash)
})
