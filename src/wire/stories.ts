import { type Static, Type } from 'typebox'
import { CHANNELS, FACES } from '../core/model/cast.ts'
import { SITUATIONS } from '../core/model/move.ts'
import type { CompiledStory } from '../core/model/story.ts'

/** SHA-256 of a story's text, in hex. */
export const StoryHash = Type.String({ pattern: '^[0-9a-f]{64}$' })

const CastMember = Type.Object({
  ...{ id: Type.String(), name: Type.String(), body: Type.String(), hair: Type.String() },
  ...{ accessory: Type.Optional(Type.String()), facialHair: Type.Optional(Type.String()) },
  ...{ skin: Type.String(), cloth: Type.String(), hairColor: Type.Optional(Type.String()) },
  voice: Type.Object({ pitch: Type.Number(), rough: Type.Number() }),
  own: Type.Optional(Type.Literal(true)),
})

const OwnPlace = Type.Object({
  ...{ id: Type.String(), name: Type.String(), ambience: Type.String(), picture: Type.String() },
})

const StoryMetadata = Type.Object({
  title: Type.String(),
  language: Type.String(),
  people: Type.Array(Type.String()),
  place: Type.String(),
  places: Type.Optional(Type.Array(OwnPlace)),
  channel: Type.Enum(CHANNELS),
  minutes: Type.Number(),
  briefing: Type.String(),
})

/** One published story: `CatalogueEntry` without `load`. */
export const PublishedStory = Type.Object({
  slug: Type.String(),
  hash: StoryHash,
  metadata: StoryMetadata,
  cast: Type.Array(CastMember),
  situations: Type.Array(Type.Enum(SITUATIONS)),
  openingFace: Type.Enum(FACES),
  openingTension: Type.Number(),
  range: Type.Object({ rubric: Type.String(), floor: Type.Integer(), best: Type.Integer() }),
  decisions: Type.Object({ shortest: Type.Integer(), longest: Type.Integer() }),
})
export type PublishedStory = Static<typeof PublishedStory>

/** `GET /stories`: all that are published, in the order of their slugs. */
export const Catalogue = Type.Object({ stories: Type.Array(PublishedStory) })
export type Catalogue = Static<typeof Catalogue>

/** `GET /stories/versions/:hash?rubric=1`: with the page's own rubric version, the browser keeps the answer for good. */
export const VersionParameters = Type.Object({ hash: StoryHash })
export const VersionQuery = Type.Object({ rubric: Type.Optional(Type.String()) }, { additionalProperties: false })

/** The answer. */
export interface StoryVersion {
  readonly story: CompiledStory
  readonly entry: PublishedStory
}
