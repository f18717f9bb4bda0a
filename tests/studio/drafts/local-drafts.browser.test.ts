import { openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { openLocalDrafts } from '../../../src/studio/drafts/local-drafts.ts'

/** Machines stall. */
const SOON = { timeout: 20_000 }

const text = (said: string) => ({ files: { [MAIN_FILE]: `# title: ${said}\n` }, plays: '' })
let count = 0
const open: { close(): void }[] = []

function store(name = `studio-${performance.timeOrigin}-${++count}`) {
  const drafts = openLocalDrafts(name)
  open.push(drafts)
  return { name, drafts }
}

afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

describe('drafts in this browser', () => {
  test('what is put is there after the tab was closed', async () => {
    const { name, drafts } = store()
    const draft = await drafts.create(text('First'))
    expect(draft).toMatchObject({ title: 'First', revision: 1, binned: false })
    drafts.close()
    expect(await store(name).drafts.get(draft.id)).toEqual(draft)
  })

  test('the second of two who write at once is told, and nothing is overwritten', async () => {
    const { name, drafts } = store()
    const other = store(name).drafts
    const draft = await drafts.create(text('Both'))
    const mine = await drafts.put({ ...draft, ...text('Mine') })
    expect(mine.kind).toBe('kept')
    const theirs = await other.put({ ...draft, ...text('Theirs') })
    expect(theirs).toMatchObject({ kind: 'conflict', theirs: { revision: 2, files: text('Mine').files } })
    expect(await drafts.get(draft.id)).toMatchObject({ files: text('Mine').files })
  })

  test('another tab hears of it', async () => {
    const { name, drafts } = store()
    const other = store(name).drafts
    const heard = vi.fn()
    other.watch(heard)
    await drafts.create(text('Heard'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), SOON)
    expect(await other.list()).toHaveLength(1)
  })

  test('a row that is no draft is passed over and stays where it is', async () => {
    const { name, drafts } = store()
    await drafts.create(text('Good'))
    const raw = await openDB(name, 1)
    const odd = { schema: 1, id: 'odd', title: 5 }
    await raw.put('drafts', odd, 'odd')
    expect((await drafts.list()).map(({ title }) => title)).toEqual(['Good'])
    expect(await drafts.get('odd')).toBeNull()
    expect(await raw.get('drafts', 'odd')).toEqual(odd)
    raw.close()
  })

  test('where nothing can be kept the text lives on in the tab, and it is said', async () => {
    const name = `studio-newer-${performance.timeOrigin}`
    const newer = await openDB(name, 9, { upgrade: (database) => void database.createObjectStore('drafts') })
    newer.close()
    const { drafts } = store(name)
    const draft = await drafts.create(text('Nowhere'))
    expect(drafts.failure.value).toBe('newer_version')
    expect(await drafts.get(draft.id)).toEqual(draft)
    expect(await drafts.list()).toEqual([draft])
  })
})
