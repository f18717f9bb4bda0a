import type { Rubric } from '../model/score.ts'
import type { CompiledStory } from '../model/story.ts'
import { RUBRIC } from '../score/judge.ts'
import { type Proof, type ProveOptions, proveStory } from './prove-story.ts'

/** Where nothing is judged. */
const NO_RUBRIC: Rubric = {
  version: 'none',
  fresh: RUBRIC.fresh,
  remember: (ledger) => ledger,
  judge: (ledger) => [ledger, { grade: 'neutral', points: 0, tensionBy: 0, reason: '', source: '' }],
}

/** Proves any compiled Ink (text), also without a single tag: errors, ends and coverage, and nothing that needs a score. */
export function provePlain(ink: string, options: ProveOptions = {}): Proof {
  const story: CompiledStory = {
    hash: '',
    metadata: { title: '', language: 'en', people: [], place: '', channel: 'counter', minutes: 1, briefing: '' },
    cast: [],
    ink,
    outline: { knots: [], endings: [], situations: [] },
  }
  return proveStory(story, NO_RUBRIC, { ...options, plain: true })
}
