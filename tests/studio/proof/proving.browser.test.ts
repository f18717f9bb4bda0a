import { signal } from '@preact/signals'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { UPSET } from '../../../src/studio/patterns/upset.ts'
import { startProving } from '../../../src/studio/proof/proving.ts'
import type { Checked } from '../../../src/studio/workbench/workbench.ts'
import { knotsOf } from '../../../tools/bench/long-story.ts'

const SOON = { timeout: 30_000 }
const LONG = knotsOf(80)

/** What the checker would say of a text that is in order. */
function checkedText(ink: string): Checked {
  const files = { [MAIN_FILE]: ink }
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  if (!compiled.ok) throw new Error('The example has errors.')
  return { files, plays: '', findings: [], story: compiled.story, stale: false, fromStart: null }
}

const close: (() => void)[] = []
afterEach(() => {
  for (const one of close.splice(0)) one()
})

/** `short`: how long a proof may run on once its text has changed. */
function proving(first: string, short: number) {
  const checked = signal<Checked | null>(checkedText(first))
  const changes = signal(0)
  const prover = startProving(checked, changes, short)
  close.push(prover.close)
  const kinds: string[] = []
  close.push(prover.proof.subscribe(({ kind }) => void (kinds.at(-1) !== kind && kinds.push(kind))))
  const type = (): void => {
    changes.value += 1
  }
  const becomes = (kind: string) => vi.waitFor(() => expect(prover.proof.value.kind).toBe(kind), SOON)
  return { prover, checked, type, becomes, kinds }
}

describe('a proof', () => {
  test('gives way to a keystroke, and the text that is checked next is proved', async () => {
    const { prover, checked, type, becomes } = proving(LONG, 0)
    await becomes('running')
    type()
    await becomes('parked')
    expect(prover.proof.value.report).toBeNull()
    const now = checkedText(UPSET.ink)
    checked.value = now
    await becomes('done')
    expect(prover.proof.value.report?.hash).toBe(now.story?.hash)
  })

  test('goes on where the new text has errors, and where it is the old one again', async () => {
    const { prover, checked, type, becomes } = proving(LONG, 0)
    const first = checked.value as Checked
    for (const back of [{ ...first }, { ...first, stale: true }]) {
      prover.prove()
      await becomes('running')
      type()
      await becomes('parked')
      checked.value = back
      await becomes('done')
      expect(prover.proof.value.report?.hash).toBe(first.story?.hash)
    }
  })

  test('that has not begun yet waits for the newer text', async () => {
    const { prover, checked, type, becomes, kinds } = proving(LONG, 0)
    type()
    const now = checkedText(UPSET.ink)
    checked.value = now
    await becomes('done')
    expect(prover.proof.value.report?.hash).toBe(now.story?.hash)
    expect(kinds).toEqual(['waiting', 'running', 'done'])
  })

  test('that is nearly done is let end', async () => {
    const { type, becomes, kinds } = proving(UPSET.ink, 60_000)
    await becomes('running')
    type()
    await becomes('done')
    expect(kinds).toEqual(['waiting', 'running', 'done'])
  })

  test('that is stopped stays stopped until the next change', async () => {
    const { prover, checked, type, becomes, kinds } = proving(LONG, 0)
    await becomes('running')
    type()
    prover.stop()
    checked.value = { ...(checked.value as Checked), stale: true }
    await becomes('stopped')
    checked.value = checkedText(UPSET.ink)
    await becomes('done')
    expect(kinds.filter((kind) => kind === 'running')).toHaveLength(2)
  })
})
