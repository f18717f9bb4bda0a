import type { CastMember } from '../../core/model/cast.ts'
import { isHarmful } from '../../core/model/move.ts'
import type { CatalogueEntry } from '../../core/model/story.ts'
import type { Drawn } from '../../ui/looks/person-layers.ts'
import type { Moment } from './moments.ts'

/** What a panel needs to know of the story. */
export type PanelStory = Pick<CatalogueEntry, 'cast' | 'metadata'>

/** What stands behind somebody: the place, our own side of the line, lines of impact, rings of quiet, or the dark. */
export type Backdrop = 'place' | 'ours' | 'impact' | 'quiet' | 'dark'

/** Columns that a panel takes with four, three and two in a row. */
export type PanelSpans = readonly [four: number, three: number, two: number]

export const spanStyle = ([four, three, two]: PanelSpans) => ({ '--of4': four, '--of3': three, '--of2': two })

export const nameOf = (cast: readonly CastMember[], person: string | undefined): string =>
  cast.find(({ id }) => id === person)?.name ?? ''

/** Somebody to be drawn: of the story's cast, or the id of one who has left it. */
export const drawnOf = (cast: readonly CastMember[], person: string): Drawn =>
  cast.find(({ id }) => id === person) ?? person

/** How near the camera is: 0 shows somebody down to the elbows, 1 little more than the face. It closes in as tension rises. */
export const nearOf = (tension: number): number => Math.max(0, Math.min(1, (tension - 30) / 60))

/** What drives the tension up by this much, where there is still room above, is drawn as a blow. */
const BLOW = 16

/** On the phone and in a chat only the customer is where the picture is; anybody else is with us. */
export function behind(person: string, { metadata }: PanelStory): Backdrop {
  const apart = metadata.channel === 'phone' || metadata.channel === 'chat'
  return apart && person !== metadata.people[0] ? 'ours' : 'place'
}

export function backdropOf({ decision, person }: Moment, story: PanelStory): Backdrop {
  const { input, judgement } = decision
  const hurt = isHarmful(judgement.grade)
  // A pause that is out of place, as in danger, is no quiet.
  if (input === 'breathe' && !hurt) return 'quiet'
  return hurt && judgement.tensionBy >= BLOW ? 'impact' : behind(person, story)
}
