import { filtered, highpass } from './filter.ts'
import { add, fromDecibel, RATE, type Samples, samplesIn, scaled, secondsOf, silence, toDecibel } from './signal.ts'

export const peakOf = (samples: Samples): number => samples.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0)

export const rmsOf = (samples: Samples): number =>
  Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / Math.max(1, samples.length))

/** Loudness in dB: rumble that small speakers swallow does not count. */
export const loudnessOf = (samples: Samples): number => toDecibel(rmsOf(filtered(samples, highpass(120))))

/** Brings a sound to a loudness in dB, with its highest peaks rounded off below `ceiling` dB. */
export function levelled(samples: Samples, loudness: number, ceiling = -4): Samples {
  const loud = scaled(samples, fromDecibel(loudness - loudnessOf(samples)))
  return rounded(loud, ceiling)
}

/** Loudness of the loudest tenth of a second, in dB: what counts for short sounds. */
export const punchOf = (samples: Samples): number =>
  Math.max(...frames(padded(samples), 0.1).map((frame) => toDecibel(rmsOf(frame))))

const padded = (samples: Samples): Samples =>
  add(silence(secondsOf(samples) + 0.1), filtered(samples, highpass(120)), 0)

/** Brings a short sound to a loudness of its loudest moment. */
export const punched = (samples: Samples, punch: number, ceiling = -5): Samples =>
  rounded(scaled(samples, fromDecibel(punch - punchOf(samples))), ceiling)

/** Without the end that nobody hears, and without a click there. */
export function trimmed(samples: Samples): Samples {
  const heard = samples.findLastIndex((x) => Math.abs(x) > 0.001)
  const length = Math.min(samples.length, heard + samplesIn(0.03))
  const fade = Math.min(length, samplesIn(0.06))
  return samples.slice(0, length).map((x, i) => x * Math.min(1, (length - 1 - i) / fade))
}

/** Leaves what is 6 dB below the ceiling alone and bends the rest, never above the ceiling. */
export function rounded(samples: Samples, ceiling: number): Samples {
  const top = fromDecibel(ceiling)
  const knee = top / 2
  return samples.map((x) => {
    const size = Math.abs(x)
    if (size <= knee) return x
    return Math.sign(x) * (knee + (top - knee) * Math.tanh((size - knee) / (top - knee)))
  })
}

/** The largest step between neighbours at the seam of a loop, against the largest within it. */
export function seamOf(loop: Samples): { readonly atSeam: number; readonly within: number } {
  let within = 0
  for (let i = 1; i < loop.length; i += 1) within = Math.max(within, Math.abs((loop[i] ?? 0) - (loop[i - 1] ?? 0)))
  return { atSeam: Math.abs((loop[0] ?? 0) - (loop.at(-1) ?? 0)), within }
}

const frames = (samples: Samples, seconds: number): Samples[] => {
  const size = Math.round(seconds * RATE)
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) => samples.slice(i * size, (i + 1) * size))
}
