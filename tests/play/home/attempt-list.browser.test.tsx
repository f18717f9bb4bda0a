import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '../../../src/core/model/story.ts'
import { AttemptList } from '../../../src/play/home/attempt-list.tsx'
import { type AttemptRecord, newRecord } from '../../../src/play/records/record.ts'
import { text } from '../../../src/ui/text.ts'

const stories = [{ slug: 'late', hash: 'h', cast: [{ name: 'Owen' }], metadata: { title: 'Late', language: 'en' } }]
const summary = { rubric: '1', score: 80, passed: true, outcome: 'resolved', ending: 'x' } as const

const record = (change: Partial<AttemptRecord>): AttemptRecord => ({
  ...newRecord({
    slug: 'late',
    mode: 'assessment',
    attempt: { story: 'h', rubric: '1', seed: 1, inputs: [0] },
    now: Date.now(),
  }),
  summary,
  ...change,
})

const show = (records: readonly AttemptRecord[]): HTMLElement => {
  const host = document.body.appendChild(document.createElement('div'))
  render(<AttemptList stories={stories as unknown as readonly CatalogueEntry[]} records={records} sent={false} />, host)
  return host
}

afterEach(() => document.body.replaceChildren())

test('an attempt reminds of the strategy until one is written', () => {
  expect(show([record({})]).textContent).toContain(text.home.attempts.strategy)
  expect(show([record({ strategy: 'Ask first.' })]).textContent).not.toContain(text.home.attempts.strategy)
  expect(show([record({ summary: null })]).textContent).not.toContain(text.home.attempts.strategy)
})
