import { at, RATE, type Samples } from './signal.ts'

/** Takes the samples in turn and remembers what it needs. */
export type Filter = (x: number) => number
/** A frequency in Hz, fixed or over time in seconds. */
export type Hertz = number | ((t: number) => number)

/** Gentle 6 dB per octave. */
export function soften(hertz: number): Filter {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / RATE)
  let y = 0
  return (x) => {
    y += share * (x - y)
    return y
  }
}

/** A state variable filter (Zavalishin's): 12 dB per octave, stable while its frequency moves. */
function stateVariable(hertz: Hertz, q: number, out: (low: number, band: number, x: number) => number): Filter {
  const moving = typeof hertz === 'function' ? hertz : null
  let g = Math.tan((Math.PI * limit(moving ? moving(0) : (hertz as number))) / RATE)
  const k = 1 / q
  let [s1, s2, n] = [0, 0, 0]
  return (x) => {
    if (moving && n % 16 === 0) g = Math.tan((Math.PI * limit(moving(n / RATE))) / RATE)
    n += 1
    const band = (s1 + g * (x - s2)) / (1 + g * (g + k))
    const low = s2 + g * band
    s1 = 2 * band - s1
    s2 = 2 * low - s2
    return out(low, band, x)
  }
}

const limit = (hertz: number): number => Math.min(Math.max(hertz, 5), RATE * 0.47)

export const lowpass = (hertz: Hertz, q = Math.SQRT1_2): Filter => stateVariable(hertz, q, (low) => low)
export const highpass = (hertz: Hertz, q = Math.SQRT1_2): Filter =>
  stateVariable(hertz, q, (low, band, x) => x - band / q - low)
/** Its peak passes at the same level whatever the sharpness. */
export const bandpass = (hertz: Hertz, q = 1): Filter => stateVariable(hertz, q, (_, band) => band / q)

export function filtered(samples: Samples, ...filters: readonly Filter[]): Samples {
  const sound = samples.slice()
  for (const filter of filters) for (let i = 0; i < sound.length; i += 1) sound[i] = filter(at(sound, i))
  return sound
}

/**
 * Filters a loop so that its end still leads into its beginning: once to fill the filters' memory with what comes
 * before, once for good. Frequencies that move would not come round, hence only fixed ones.
 */
export function filteredAround(loop: Samples, ...filters: readonly Filter[]): Samples {
  filtered(loop, ...filters)
  return filtered(loop, ...filters)
}

/** A resonance as Klatt's synthesizer has it, at 0 dB for low frequencies; may be retuned while it sounds. */
export interface Resonance {
  tune(hertz: number, width: number): void
  run: Filter
}

export function resonance(hertz: number, width: number): Resonance {
  let [a, b, c] = [1, 0, 0]
  let [y1, y2] = [0, 0]
  const tune = (frequency: number, bandwidth: number): void => {
    c = -Math.exp((-2 * Math.PI * bandwidth) / RATE)
    b = 2 * Math.exp((-Math.PI * bandwidth) / RATE) * Math.cos((2 * Math.PI * frequency) / RATE)
    a = 1 - b - c
  }
  tune(hertz, width)
  return {
    tune,
    run: (x) => {
      const y = a * x + b * y1 + c * y2
      y2 = y1
      y1 = y
      return y
    },
  }
}

/** How a sound rings on in a room of the given size: a feedback network of four delays. `seconds`: until it is gone. */
export function room(seconds: number, bright = 2500): Filter {
  const lines = [1423, 1777, 2137, 2557].map((length) => line(Math.round(length * (0.55 + Math.min(seconds, 3) / 4))))
  const [a, b, c, d] = lines as [Line, Line, Line, Line]
  function line(length: number) {
    return { kept: new Float32Array(length), gain: 10 ** ((-3 * length) / RATE / seconds), damp: soften(bright) }
  }
  type Line = ReturnType<typeof line>
  let n = 0
  const heard = ({ kept, damp }: Line): number => damp(at(kept, n % kept.length))
  const feed = ({ kept, gain }: Line, x: number): void => {
    kept[n % kept.length] = x * gain
  }
  return (x) => {
    const ya = heard(a)
    const yb = heard(b)
    const yc = heard(c)
    const yd = heard(d)
    // Each line is fed with the others' sound (a Householder mirror), so that echoes soon become one wash.
    const half = (ya + yb + yc + yd) / 2
    feed(a, x + ya - half)
    feed(b, x + yb - half)
    feed(c, x + yc - half)
    feed(d, x + yd - half)
    n += 1
    return (ya - yb + yc - yd) / 2
  }
}
