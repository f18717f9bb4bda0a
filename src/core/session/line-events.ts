import { FACES, type Face } from '../model/cast.ts'
import { OUTCOMES, type Outcome, SITUATIONS, type Situation } from '../model/move.ts'
import type { SessionEvent } from '../model/session.ts'
import { tagValue } from '../model/story-tags.ts'
import type { InkLine } from './ink-runtime.ts'
import { type Names, readLine } from './said-line.ts'

/** Where the conversation stands. */
export interface Scene {
  readonly situation: Situation
  readonly place: string
  readonly ending: string | null
  readonly outcome: Outcome | null
}

const known = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((entry) => entry === value)

/** One line of the story → what happened, and where the conversation stands after it. `echo`: the reply that Ink may repeat. */
export function lineEvents(
  line: InkLine,
  scene: Scene,
  names: Names,
  customer: string | undefined,
  echo: string | null,
): { readonly events: readonly SessionEvent[]; readonly scene: Scene } {
  const events: SessionEvent[] = []
  const tag = (key: string): string | undefined => tagValue(line.tags, key)
  const situation = known(SITUATIONS, tag('situation')) ?? scene.situation
  const place = tag('place') || scene.place
  const said = readLine(line.text, names)
  const face: Face | undefined = known(FACES, tag('face'))
  const shown = said.person ?? customer
  const sound = tag('sound')

  if (situation !== scene.situation) events.push({ kind: 'situation_changed', situation })
  if (place !== scene.place) events.push({ kind: 'place_changed', place })
  if (sound) events.push({ kind: 'sound_cued', sound })
  if (face && shown !== undefined) events.push({ kind: 'face_changed', person: shown, face })
  if (said.text !== '' && line.text !== echo) events.push({ kind: 'said', ...said })

  const ending = tag('ending') || scene.ending
  return { events, scene: { situation, place, ending, outcome: known(OUTCOMES, tag('outcome')) ?? scene.outcome } }
}
