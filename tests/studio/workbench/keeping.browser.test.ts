import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Draft, type DraftText, MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { openLocalDrafts } from '../../../src/studio/drafts/local-drafts.ts'
import { keepDraft } from '../../../src/studio/workbench/keeping.ts'

/** Machines stall. */
const SOON = { timeout: 20_000 }

const text = (said: string): DraftText => ({ files: { [MAIN_FILE]: said }, plays: '' })
let count = 0
const open: (() => void)[] = []

afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** One tab in which a draft is written on. */
function tab(name: string, draft: Draft, delay = 20) {
  const drafts = openLocalDrafts(name)
  let now: DraftText = draft
  const moved = vi.fn()
  const keeping = keepDraft({
    drafts,
    draft,
    read: () => now,
    follow: (theirs) => {
      now = { files: theirs.files, plays: theirs.plays }
    },
    moved,
    delay,
  })
  open.push(() => {
    keeping.stop()
    drafts.close()
  })
  return {
    drafts,
    keeping,
    moved,
    read: () => now.files[MAIN_FILE],
    write: (said: string) => {
      now = text(said)
      keeping.touch()
    },
  }
}

async function twoTabs() {
  const name = `keeping-${performance.timeOrigin}-${++count}`
  const drafts = openLocalDrafts(name)
  open.push(() => drafts.close())
  const draft = await drafts.create(text('start'))
  return { name, draft, one: tab(name, draft), other: tab(name, draft) }
}

describe('a draft that is written on', () => {
  test('is kept soon after a keystroke, and at once when the page goes', async () => {
    const { draft, one } = await twoTabs()
    one.write('soon')
    expect(one.keeping.state.value).toBe('writing')
    await vi.waitFor(() => expect(one.keeping.state.value).toBe('kept'), SOON)
    expect(await one.drafts.get(draft.id)).toMatchObject({ files: text('soon').files })

    const name = `keeping-late-${performance.timeOrigin}`
    const drafts = openLocalDrafts(name)
    open.push(() => drafts.close())
    const slow = tab(name, await drafts.create(text('start')), 60_000)
    slow.write('at once')
    dispatchEvent(new PageTransitionEvent('pagehide'))
    await vi.waitFor(() => expect(slow.keeping.state.value).toBe('kept'), SOON)
  })

  test('is followed in another tab where nothing would be lost, and that tab is told', async () => {
    const { one, other } = await twoTabs()
    one.write('newer')
    await vi.waitFor(() => expect(other.read()).toBe('newer'), SOON)
    expect(other.keeping.elsewhere.value).toEqual({ kind: 'followed' })
    expect(other.moved).not.toHaveBeenCalled()
  })

  test('by two at once: both texts are kept, and the second goes on with a story of its own', async () => {
    const { draft, one, other } = await twoTabs()
    one.write('mine')
    other.write('theirs')
    await vi.waitFor(() => {
      expect(one.keeping.state.value).toBe('kept')
      expect(other.keeping.state.value).toBe('kept')
      expect(one.moved.mock.calls.length + other.moved.mock.calls.length).toBe(1)
    }, SOON)
    const all = await one.drafts.list()
    expect(all.map(({ files }) => files[MAIN_FILE]).toSorted()).toEqual(['mine', 'theirs'])
    expect(all.map(({ forkOf }) => forkOf).toSorted()).toEqual([draft.id, null])
    // The one that was split off is written on under its new id.
    const late = one.moved.mock.calls.length === 1 ? one : other
    late.write('later')
    await vi.waitFor(() => expect(late.keeping.state.value).toBe('kept'), SOON)
    expect((await one.drafts.list()).map(({ files }) => files[MAIN_FILE])).toContain('later')
    expect(await one.drafts.list()).toHaveLength(2)
  })

  test('with the same words in both tabs is one story still', async () => {
    const { one, other } = await twoTabs()
    one.write('same')
    other.write('same')
    await vi.waitFor(() => expect([one.keeping.state.value, other.keeping.state.value]).toEqual(['kept', 'kept']), SOON)
    expect(await one.drafts.list()).toHaveLength(1)
  })
})
