import type { Input } from '../../../src/core/model/session.ts'
import type { CatalogueEntry, CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { type DebriefView, debriefView } from '../../../src/play/debrief/debrief-view.ts'
import { type PlayedBack, playBack } from '../../../src/play/debrief/open-debrief.ts'
import { type AttemptRecord, newRecord } from '../../../src/play/records/record.ts'
import { compiled, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

export const lateStory = compiled(THREE_WEEKS_LATE)

/** A conversation that goes from a loud complaint to abuse, a threat and danger, with a pause in which nobody speaks. */
export const hardStory = compiled(
  withHead(`VAR tension = 60
Madeleine: Three weeks! # situation: upset # face: rage
She slaps an empty folder on your counter.
+ [Here is a new one. # move: solve]
    -> abuse
+ [What happened? # move: invite]
    Madeleine: Nothing happened. # face: tired
    -> abuse
+ [Not my problem. # move: shut_down]
    Madeleine: Not your … # face: veryAngry
    -> abuse
=== abuse ===
Madeleine: You parrot. # situation: abusive # face: contempt
+ [I won't be called that. # move: set_boundary, i_voice]
    -> threat
+ [Let it pass. # move: ignore_abuse # coach: It was not nothing.]
    -> threat
+ [Cow. # move: insult]
    Madeleine: What? # face: rage # ending: door # outcome: escalated
    -> END
=== threat ===
~ tension = tension + 20
Madeleine: I will have you fired. # situation: threat # face: serious
+ [Say nothing. # move: stay_silent]
    -> danger
+ [Try it. # move: argue]
    -> danger
=== danger ===
She picks up the stapler. # situation: danger # face: rage
+ [Now wait a moment. # move: explain_in_danger]
    Madeleine: No. # ending: hurt # outcome: unsafe
    -> END
+ ["Excuse me." # move: leave]
    You are out. # ending: out # outcome: contained
    -> END
=== breathe ===
You breathe. She breathes.
->->
`),
)

export function entryOf(story: CompiledStory, changes: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    slug: 'a-story',
    hash: story.hash,
    metadata: story.metadata,
    cast: story.cast,
    situations: story.outline.situations,
    openingFace: 'angry',
    openingTension: 60,
    range: { rubric: RUBRIC.version, floor: -20, best: 12 },
    decisions: { shortest: 2, longest: 8 },
    load: async () => story,
    ...changes,
  }
}

export function recordOf(
  story: CompiledStory,
  inputs: readonly Input[],
  changes: Partial<AttemptRecord> = {},
): AttemptRecord {
  const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 3, inputs }
  return { ...newRecord({ slug: 'a-story', mode: 'practice', attempt, now: 1_700_000_000_000 }), ...changes }
}

/** The view of a play-through, ended or not. */
export function viewOf(story: CompiledStory, ...inputs: Input[]): DebriefView {
  const session = openSession(story, RUBRIC, 3)
  for (const input of inputs) {
    const taken = session.take(input)
    if (!taken.ok) throw new Error(taken.message)
  }
  return debriefView(session.events, entryOf(story))
}

export function playedBack(record: AttemptRecord, story: CompiledStory): PlayedBack {
  const back = playBack(record, entryOf(story), story)
  if (back.kind !== 'played_back') throw new Error(`not played back: ${back.kind}`)
  return back
}
