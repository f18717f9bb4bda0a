import { add, type Samples, secondsOf, silence } from './signal.ts'

export interface Clip {
  readonly name: string
  readonly samples: Samples
}

/** Start and length in milliseconds within the file, and whether it loops: what Howler takes. */
export type Span = readonly [start: number, length: number] | readonly [start: number, length: number, loop: true]

/** A sound file with what can be played from it. */
export interface Sprite {
  readonly samples: Samples
  readonly spans: Readonly<Record<string, Span>>
}

// Some MP3 decoders begin up to 50 ms late: each span takes in the silence after it, and the next is further off.
const LATE = 0.055
const GAP = 0.075
// Where the decoder begins must not matter to a loop: it goes on beyond both ends of what is repeated.
const LAP = 0.16

/** One file for many short sounds. */
export function packed(clips: readonly Clip[]): Sprite {
  const length = clips.reduce((sum, clip) => sum + secondsOf(clip.samples) + GAP, GAP)
  const samples = silence(length)
  const spans: Record<string, Span> = {}
  let start = 0.01
  for (const clip of clips) {
    add(samples, clip.samples, start)
    spans[clip.name] = [Math.round(start * 1000), Math.round((secondsOf(clip.samples) + LATE) * 1000)]
    start += secondsOf(clip.samples) + GAP
  }
  return { samples, spans }
}

/** One file for a loop, of which any stretch as long as the loop can be repeated without a seam. */
export function looped(loop: Samples): Sprite {
  const seconds = secondsOf(loop)
  const samples = silence(seconds + 2 * LAP)
  add(samples, loop, LAP)
  add(samples, loop, LAP - seconds)
  add(samples, loop, LAP + seconds)
  return { samples, spans: { loop: [LAP * 1000, Math.round(seconds * 1000), true] } }
}
