import type { CastMember, Channel, Face, Place } from '../../core/model/cast.ts'
import type { SessionEvent } from '../../core/model/session.ts'
import type { Breath } from './breath.ts'
import { type Box, type Inset, type Stand, WORLD } from './framing.ts'
import type { QualityWish } from './quality.ts'

/** A place as it is drawn; what `assets/places.json` holds. */
export interface StagePlace extends Place {
  readonly stand: Stand
  /** What closes when they end it, in the units of the drawing: their side of a phone or chat, a doorway. */
  readonly panel?: Box
  /** A story's own place: the address of its picture, and the drawing that lies in front. */
  readonly own?: { readonly back: string; readonly front: string }
}

export const standOf = (places: readonly StagePlace[], place: string): Stand =>
  places.find(({ id }) => id === place)?.stand ?? { x: WORLD.width / 2, y: 800, height: 770 }

export const panelOf = (places: readonly StagePlace[], place: string): Box | undefined =>
  places.find(({ id }) => id === place)?.panel

export interface StageOptions {
  readonly place: string
  /** Cast id of the customer. */
  readonly person: string
  /** Everybody whom the story may bring on: fetched early, so that a network that goes does not matter. */
  readonly cast?: readonly CastMember[]
  readonly channel: Channel
  readonly tension: number
  readonly startFace?: Face
  readonly quality: QualityWish
  /** Reduced motion, from the system or the settings: fades and cuts only. A software renderer is found out here. */
  readonly still: boolean
  /** No marks on the fuse that tell what the last reply did. */
  readonly assessment: boolean
  readonly places: readonly StagePlace[]
  /** Where `people/`, `faces/` and `places/` are served; `art/` when left out. */
  readonly art?: string
  readonly inset?: Inset
  /** Ends mounting early; a stage mounted by then is destroyed. */
  readonly signal?: AbortSignal
  /** The picture could not be drawn (no WebGL, a lost context, a missing file): a plainer one has taken its place. */
  readonly onFail?: (reason: string) => void
}

/**
 * The picture beside the words. It listens to what happened and never makes anything happen. On the host element it
 * keeps `--face-x`, `--face-y` and `--face-width` (pixels): where the customer's face is, for words that want to be near.
 */
export interface Stage {
  readonly failed: boolean
  /** Events shown in the same turn of the event loop are drawn as one step. */
  show(event: SessionEvent): void
  /** Whether the line of the last speaker is appearing right now. */
  speaking(on: boolean): void
  breathe(seconds: number): Breath
  setStill(on: boolean): void
  /** Pixels that the page covers at the edges of the stage. */
  setInset(inset: Inset): void
  destroy(): void
}
