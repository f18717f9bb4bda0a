/** One channel of sound, -1 to 1. */
export type Samples = Float32Array<ArrayBuffer>

/** Samples in a second. 12 kHz of sound are plenty for rooms, paper and voices behind a counter. */
export const RATE = 24_000

export const samplesIn = (seconds: number): number => Math.round(seconds * RATE)
export const secondsOf = (samples: Samples): number => samples.length / RATE
export const silence = (seconds: number): Samples => new Float32Array(samplesIn(seconds))

/** A sound by its formula; `t` in seconds. */
export function make(seconds: number, at: (t: number) => number): Samples {
  const samples = silence(seconds)
  for (let i = 0; i < samples.length; i += 1) samples[i] = at(i / RATE)
  return samples
}

/** The value of a sample; outside there is silence. */
export const at = (samples: Samples, index: number): number => samples[index] ?? 0

/** Adds `what` into `into` from second `start` on; what hangs over the end is lost. */
export function add(into: Samples, what: Samples, start: number, gain = 1): Samples {
  const from = samplesIn(start)
  const end = Math.min(what.length, into.length - from)
  for (let i = Math.max(0, -from); i < end; i += 1) into[from + i] = at(into, from + i) + at(what, i) * gain
  return into
}

/** Adds `what` into a loop: what hangs over the end goes on at the beginning. */
export function addAround(loop: Samples, what: Samples, start: number, gain = 1): Samples {
  let index = ((samplesIn(start) % loop.length) + loop.length) % loop.length
  for (let i = 0; i < what.length; i += 1) {
    loop[index] = at(loop, index) + at(what, i) * gain
    index = index + 1 === loop.length ? 0 : index + 1
  }
  return loop
}

export const scaled = (samples: Samples, gain: number): Samples => samples.map((x) => x * gain)

/** Each sample times a gain that changes over time. */
export const shaped = (samples: Samples, gain: (t: number) => number): Samples =>
  samples.map((x, i) => x * gain(i / RATE))

/** 0 before `from`, 1 after `to`, an S between: fades without a click. */
export function ramp(t: number, from: number, to: number): number {
  if (t <= from) return 0
  if (t >= to) return 1
  return 0.5 - 0.5 * Math.cos((Math.PI * (t - from)) / (to - from))
}

/** Rises within `attack` and falls within `release` at the end of `seconds`. */
export const swell =
  (seconds: number, attack: number, release: number) =>
  (t: number): number =>
    ramp(t, 0, attack) * (1 - ramp(t, seconds - release, seconds))

export const fromDecibel = (decibel: number): number => 10 ** (decibel / 20)
export const toDecibel = (gain: number): number => 20 * Math.log10(Math.max(gain, 1e-9))
