import { bandpass, type Filter, lowpass, resonance, soften } from '../filter.ts'
import type { Random } from '../random.ts'
import { RATE, ramp, type Samples, silence } from '../signal.ts'

/** A throat and a mouth. `pitch` in Hz; `rough` from 0 to 1; `press` from 0 (breathy) to 1 (pressed). */
export interface Throat {
  readonly pitch: number
  readonly rough: number
  readonly press: number
  /** Shorter vocal tracts have higher formants; 1 is a tall man's. */
  readonly tract: number
}

type Formants = readonly [f1: number, f2: number, f3: number]

const VOWELS: Readonly<Record<string, Formants>> = {
  a: [710, 1150, 2440],
  e: [510, 1760, 2480],
  i: [300, 2150, 2900],
  o: [520, 860, 2410],
  u: [330, 920, 2240],
  ə: [500, 1450, 2500],
}

/** Where the mouth comes from, how long, how loud its voice is meanwhile, and how much it hisses. */
interface Onset {
  readonly from: Formants
  readonly seconds: number
  readonly voiced: number
  readonly hiss: number
  readonly hissHertz: number
}
const ONSETS: Readonly<Record<string, Onset>> = {
  m: { from: [260, 1000, 2200], seconds: 0.055, voiced: 0.45, hiss: 0, hissHertz: 900 },
  n: { from: [260, 1600, 2500], seconds: 0.05, voiced: 0.42, hiss: 0, hissHertz: 900 },
  l: { from: [340, 1150, 2600], seconds: 0.05, voiced: 0.6, hiss: 0, hissHertz: 900 },
  w: { from: [310, 680, 2200], seconds: 0.06, voiced: 0.6, hiss: 0, hissHertz: 900 },
  r: { from: [350, 1200, 1650], seconds: 0.05, voiced: 0.6, hiss: 0, hissHertz: 900 },
  b: { from: [220, 850, 2200], seconds: 0.035, voiced: 0.16, hiss: 0.1, hissHertz: 900 },
  d: { from: [230, 1700, 2600], seconds: 0.035, voiced: 0.14, hiss: 0.2, hissHertz: 3200 },
  g: { from: [230, 1900, 2300], seconds: 0.04, voiced: 0.14, hiss: 0.18, hissHertz: 2000 },
  h: { from: [520, 1450, 2500], seconds: 0.05, voiced: 0.08, hiss: 0.2, hissHertz: 1500 },
  s: { from: [300, 1700, 2600], seconds: 0.07, voiced: 0.03, hiss: 0.28, hissHertz: 4600 },
}

/** A syllable such as `ma`: onset and vowel, after Klatt's formant synthesizer. Nobody's words. */
export function syllable(spoken: string, seconds: number, throat: Throat, random: Random): Samples {
  const onset = ONSETS[spoken[0] ?? ''] ?? (ONSETS['h'] as Onset)
  const vowel = VOWELS[spoken.slice(1)] ?? (VOWELS['ə'] as Formants)
  const samples = silence(seconds)
  const source = glottis(throat, seconds, random)
  const mouth = ([90, 110, 170] as const).map((width, i) => resonance((onset.from[i] ?? 500) * throat.tract, width))
  const fourth = resonance(3500 * throat.tract, 250)
  const hissing = bandpass(onset.hissHertz, 1.2)
  const lips = lowpass(4200)
  for (let i = 0; i < samples.length; i += 1) {
    const t = i / RATE
    const open = ramp(t, onset.seconds * 0.55, onset.seconds * 1.5)
    if (i % 24 === 0) {
      mouth.forEach((one, f) => {
        const [from, to] = [onset.from[f] ?? 500, vowel[f] ?? 500]
        // Towards the end the mouth relaxes to its middle.
        const rest = 0.25 * ramp(t, seconds * 0.55, seconds)
        const mid = (VOWELS['ə'] as Formants)[f] ?? 500
        one.tune(
          (from + (to - from) * open) * (1 - rest) * throat.tract + mid * rest * throat.tract,
          [90, 110, 170][f] ?? 100,
        )
      })
    }
    const level = (onset.voiced + (1 - onset.voiced) * open) * ramp(t, 0, 0.018) * (1 - ramp(t, seconds * 0.5, seconds))
    const voiced = mouth.reduce((x, one) => one.run(x), source(t) * level)
    const burst = ramp(t, 0, 0.01) * (1 - ramp(t, onset.seconds * 0.6, onset.seconds * 1.15))
    samples[i] = lips(fourth.run(voiced) + hissing(random.between(-1, 1)) * onset.hiss * burst)
  }
  return samples
}

/** Air through the vocal folds: pulses with jitter, breath while they are open, and every second one weaker when rough. */
function glottis({ pitch, rough, press }: Throat, seconds: number, random: Random): (t: number) => number {
  const tilt: Filter = soften(900 + 2600 * press)
  const openFor = 0.68 - 0.22 * press
  let phase = 0
  let hertz = pitch
  let strength = 1
  let second = false
  return (t) => {
    phase += hertz / RATE
    if (phase >= 1) {
      phase -= 1
      second = !second
      const fall = 1.04 - 0.1 * (t / seconds)
      hertz = pitch * fall * (1 + random.spread() * (0.006 + 0.05 * rough))
      strength = (second ? 1 - 0.5 * rough : 1) * (1 + random.spread() * 0.25 * rough)
    }
    const x = phase / openFor
    // The derivative of the flow 3x² − 2x³·…: slow opening, sharp closing.
    const pulse = x < 1 ? (2 * x - 3 * x * x) * strength : 0
    const breath = random.between(-1, 1) * (x < 1 ? 0.1 + 0.22 * rough : 0.03) * (1.15 - 0.5 * press)
    return tilt(pulse + breath)
  }
}
