import { afterEach, describe, expect, test, vi } from 'vitest'
import { MAIN_FILE, PLAYS_FILE } from '../../../src/studio/drafts/draft.ts'
import { openLocalDrafts } from '../../../src/studio/drafts/local-drafts.ts'
import { UPSET } from '../../../src/studio/patterns/upset.ts'
import { openWorkbench } from '../../../src/studio/workbench/open-workbench.ts'

let count = 0
const open: (() => void)[] = []

afterEach(() => {
  for (const close of open.splice(0)) close()
})

async function bench(ink = UPSET.ink) {
  const drafts = openLocalDrafts(`bench-${performance.timeOrigin}-${++count}`)
  const draft = await drafts.create({ files: { [MAIN_FILE]: ink }, plays: '' })
  const workbench = openWorkbench({ drafts, draft, moved: vi.fn() })
  document.body.append(workbench.editor.view.dom)
  open.push(() => {
    workbench.close()
    drafts.close()
  })
  const { view } = workbench.editor
  /** Changes the text as somebody who types. */
  const type = (piece: string, by: string) => {
    const from = view.state.doc.toString().indexOf(piece)
    if (from < 0) throw new Error(`There is no "${piece}".`)
    view.dispatch({ changes: { from, to: from + piece.length, insert: by }, userEvent: 'input.type' })
  }
  const codes = () => workbench.findings.value.map(({ code }) => code)
  return { workbench, drafts, draft, view, type, codes }
}

const SOON = { timeout: 15_000 }

describe('the workbench', () => {
  test('a mistake is found, mended and undone', async () => {
    const { workbench, type, codes } = await bench()
    await vi.waitFor(() => expect(workbench.checked.value?.story).toBeTruthy(), SOON)
    type('move: validate', 'move: validat')
    await vi.waitFor(() => expect(codes()).toContain('unknown_move'), SOON)
    const finding = workbench.findings.value.find(({ code }) => code === 'unknown_move')
    if (!finding) throw new Error('gone')
    workbench.mend(finding)
    expect(workbench.files.value[MAIN_FILE]).toBe(UPSET.ink)
    await vi.waitFor(() => expect(codes()).not.toContain('unknown_move'), SOON)
    workbench.editor.step('undo')
    expect(workbench.files.value[MAIN_FILE]).toContain('# move: validat]')
    workbench.editor.step('redo')
    expect(workbench.files.value[MAIN_FILE]).toBe(UPSET.ink)
  })

  test('what changed is proved, and found out about in play', async () => {
    const { workbench, type, codes } = await bench()
    await vi.waitFor(() => expect(workbench.proof.value).toMatchObject({ kind: 'done', report: { ok: true } }), SOON)
    type('# move: put_off]', '# move: validate]')
    await vi.waitFor(() => expect(workbench.proof.value).toMatchObject({ kind: 'done', report: { ok: false } }), SOON)
    expect(codes().length).toBeGreaterThan(0)
    const { report } = workbench.proof.value
    workbench.showMe(report?.range?.bestInputs ?? [])
    expect(workbench.playAt.value.inputs.length).toBeGreaterThan(3)
    expect(workbench.tab.value).toBe('play')
  })

  test('what is checked and proved again without finding anything is heard of by nobody', async () => {
    const { workbench, type } = await bench()
    await vi.waitFor(() => expect(workbench.proof.value).toMatchObject({ kind: 'done', report: { ok: true } }), SOON)
    const heard = vi.fn()
    open.unshift(workbench.findings.subscribe(heard))
    heard.mockClear()
    const before = workbench.proof.value.report?.hash
    type('Three weeks.', 'Four weeks.')
    const done = () => {
      expect(workbench.proof.value.kind).toBe('done')
      expect(workbench.proof.value.report?.hash).not.toBe(before)
    }
    await vi.waitFor(done, SOON)
    expect(heard).not.toHaveBeenCalled()
    type('move: validate', 'move: validat')
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), SOON)
  })

  test('a stop stops, and the next change goes on', async () => {
    const { workbench, type } = await bench()
    await vi.waitFor(() => expect(workbench.checked.value?.story).toBeTruthy(), SOON)
    workbench.prove()
    expect(workbench.proof.value.kind).toBe('running')
    workbench.stopProving()
    expect(workbench.proof.value.kind).toBe('stopped')
    type('Three weeks.', 'Four weeks.')
    await vi.waitFor(() => expect(workbench.proof.value.kind).toBe('done'), SOON)
  })

  test('a story that starts elsewhere is compiled beside the other', async () => {
    const { workbench } = await bench()
    await vi.waitFor(() => expect(workbench.checked.value?.story).toBeTruthy(), SOON)
    const { RUBRIC } = await import('../../../src/core/score/judge.ts')
    const start = { knot: 'way_out', situation: null, tension: 20, ledger: RUBRIC.fresh }
    workbench.playAt.value = { inputs: [], seed: 1, start }
    await vi.waitFor(() => expect(workbench.checked.value?.fromStart?.story).toBeTruthy(), SOON)
    expect(workbench.checked.value?.fromStart?.story?.hash).not.toBe(workbench.checked.value?.story?.hash)
  })

  test('a new file, the recorded plays and the text are kept, each with its own undo', async () => {
    const { workbench, drafts, draft } = await bench()
    workbench.edit([{ file: 'more.ink', from: 1, to: 1, text: '=== more ===\n-> END\n' }])
    workbench.edit([{ file: PLAYS_FILE, from: 1, to: 1, text: 'best: 1 -> settled 100\n' }])
    expect(workbench.documents.value).toContain('more.ink')
    await workbench.flush()
    const kept = await drafts.get(draft.id)
    expect(kept?.files['more.ink']).toBe('=== more ===\n-> END\n')
    expect(kept?.plays).toBe('best: 1 -> settled 100\n')
    workbench.open(PLAYS_FILE)
    workbench.editor.step('undo')
    expect(workbench.plays.value).toBe('')
    expect(workbench.files.value['more.ink']).toContain('more')
  })

  test.each([
    ['megabytes', 'x'.repeat(6_000_000), 'too_long'],
    ['a binary', '\0\0\0PNG', 'not_text'],
    ['deep nesting', `${'{'.repeat(400)}\n`, 'nested_too_deep'],
    ['a foreign path', 'INCLUDE ../../../etc/passwd\n', 'include_outside'],
    ['a tag with markup', '# title: <img src=x onerror=alert(1)>\n', 'no_person'],
    ['no Ink at all', '%PDF-1.7 {{{ ~ -> ->-> === * [', 'ink_error'],
  ])('%s gets a sentence, and nothing is lost', async (_, ink, code) => {
    const { workbench, drafts, draft, codes, type } = await bench(ink)
    await vi.waitFor(() => expect(codes().length).toBeGreaterThan(0), SOON)
    expect(codes()).toContain(code)
    type(ink.slice(0, 1), `A${ink.slice(0, 1)}`)
    await workbench.flush()
    expect((await drafts.get(draft.id))?.files[MAIN_FILE]).toBe(`A${ink}`)
  })
})
