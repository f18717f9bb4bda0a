import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { startMapping } from '../../../src/studio/map/mapping.ts'
import type { Checked } from '../../../src/studio/workbench/workbench.ts'
import { knotsOf } from '../../../tools/bench/long-story.ts'

test('where one knot follows upon another for so long that it may be too much for the library, all of them are there', async () => {
  const files = { [MAIN_FILE]: knotsOf(1450) }
  const checked = signal<Checked | null>({
    ...{ files, plays: '', findings: [], story: null, stale: false, fromStart: null },
  })
  const { state, close } = startMapping(checked)
  await vi.waitFor(() => expect(state.value.layout).not.toBeNull(), { timeout: 30_000 })
  expect(state.value.kind).toBe('drawn')
  const { map, drawn, nodes } = state.value.layout ?? {}
  expect(map?.nodes).toHaveLength(1451)
  expect(nodes).toHaveLength(drawn ? 1451 : 0)
  close()
})
