import type { CastMember, Channel, Face } from './cast.ts'
import type { Move, Outcome, Situation } from './move.ts'
import type { OwnPlace } from './own-place.ts'

/** What the global tags of a story say. `language` is a BCP 47 tag. */
export interface StoryMetadata {
  readonly title: string
  readonly language: string
  /** Cast ids; the first is the customer. */
  readonly people: readonly string[]
  readonly place: string
  /** Those that the story brings along; left out: none. */
  readonly places?: readonly OwnPlace[]
  readonly channel: Channel
  /** Minutes a first play takes. */
  readonly minutes: number
  readonly briefing: string
}

export interface OutlineReply {
  readonly text: string
  readonly moves: readonly Move[]
  readonly line: number
}

export interface OutlineKnot {
  readonly name: string
  readonly line: number
  /** The included file that it stands in; left out for the story's main file. */
  readonly file?: string
  readonly replies: readonly OutlineReply[]
}

export interface OutlineEnding {
  readonly id: string
  readonly outcome: Outcome
  readonly line: number
  /** The included file that it stands in; left out for the story's main file. */
  readonly file?: string
}

export interface Outline {
  readonly knots: readonly OutlineKnot[]
  readonly endings: readonly OutlineEnding[]
  readonly situations: readonly Situation[]
}

/** A story ready to be played: plain data that can be sent and stored. */
export interface CompiledStory {
  /** SHA-256 of the source text, in hex: the identity that attempts refer to. */
  readonly hash: string
  readonly metadata: StoryMetadata
  /** The people of `metadata.people`, with their looks and voices. */
  readonly cast: readonly CastMember[]
  /** Ink's own JSON, as text. */
  readonly ink: string
  readonly outline: Outline
}

/** The lowest and highest points over all paths of one story version under one rubric version. */
export interface ScoreRange {
  readonly rubric: string
  readonly floor: number
  readonly best: number
}

/** What is known of a shipped story before it is loaded. */
export interface CatalogueEntry {
  readonly slug: string
  readonly hash: string
  readonly metadata: StoryMetadata
  readonly cast: readonly CastMember[]
  /** Those that the story can come to, in the order of the rubric’s columns. */
  readonly situations: readonly Situation[]
  readonly openingFace: Face
  readonly openingTension: number
  readonly range: ScoreRange
  /** Length in decisions of the shortest and the longest way to an ending. */
  readonly decisions: { readonly shortest: number; readonly longest: number }
  readonly load: () => Promise<CompiledStory>
}
