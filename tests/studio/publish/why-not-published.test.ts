import { describe, expect, test } from 'vitest'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import type { ProofReport, ProofState } from '../../../src/studio/proof/proof-state.ts'
import { isSlug, slugOf } from '../../../src/studio/publish/slug-of.ts'
import { type PublishingState, whyNotPublished } from '../../../src/studio/publish/why-not-published.ts'
import { studioPublish } from '../../../src/ui/text/en/studio-publish.ts'

const words = studioPublish.whyNot
const story = { hash: 'now' } as CompiledStory
const finding = (code: string, severity: 'error' | 'warning') =>
  ({ code, severity, line: 1, message: '', why: '', mend: '', fix: null }) as const
const proof = (changes: Partial<ProofReport> = {}, kind: ProofState['kind'] = 'done'): ProofState => ({
  ...{ kind, states: 1 },
  report: { hash: 'now', proved: true, findings: [], ...changes } as unknown as ProofReport,
})
const LAWFUL: PublishingState = { checked: { stale: false, story }, proof: proof(), share: 'shared', published: null }

describe('whyNotPublished', () => {
  test.each<[string, Partial<PublishingState>, string | null]>([
    ['a lawful text on the server', {}, null],
    ['one whose last keystroke is on its way', { share: 'sending' }, null],
    ['a published text that has changed', { published: 'before' }, null],
    ['a finding that only warns', { proof: proof({ findings: [finding('trap', 'warning')] }) }, null],
    ['a recorded play that differs', { proof: proof({ findings: [finding('play_differs', 'error')] }) }, null],
    ['a text that was not read yet', { checked: null }, words.checking],
    ['errors in the text', { checked: { stale: true, story } }, words.errors],
    ['the very text that is published', { published: 'now' }, words.same],
    ['a proof of another text', { proof: proof({ hash: 'before' }, 'running') }, words.proving],
    ['a proof of another text that was stopped', { proof: proof({ hash: 'before' }, 'stopped') }, words.notProved],
    ['a broken law', { proof: proof({ findings: [finding('no_ending', 'error')] }) }, words.laws(1)],
    ['ways that could not be walked', { proof: proof({ proved: false }) }, words.unwalked],
    ['a server that cannot be reached', { share: 'waiting' }, words.notSent],
    ['lines to be decided on', { share: 'conflict' }, words.conflict],
  ])('%s', (_, changes, why) => {
    expect(whyNotPublished({ ...LAWFUL, ...changes })).toBe(why)
  })
})

describe('slugOf', () => {
  test.each([
    ['Three weeks late', 'three-weeks-late'],
    ["  The customer's café, again! ", 'the-customers-cafe-again'],
    ['--', ''],
    ['遅い荷物', ''],
    [`${'x'.repeat(59)} and more`, 'x'.repeat(59)],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
    expect(slug === '' || isSlug(slug)).toBe(true)
  })

  test.each(['A', 'a--b', '-a', 'a-', 'a b', '', 'ä', 'a'.repeat(81)])('%s is no name', (word) => {
    expect(isSlug(word)).toBe(false)
  })
})
