import { bandpass, filtered, type Hertz, highpass, lowpass } from '../filter.ts'
import { pink, white } from '../noise.ts'
import type { Random } from '../random.ts'
import { add, type Samples, samplesIn, secondsOf, shaped, silence, swell } from '../signal.ts'

/** Something that grates over something: noise in grains, `grains` a second. */
export function scrape(seconds: number, hertz: Hertz, grains: number, random: Random, q = 1.4): Samples {
  const grit = silence(seconds)
  let next = 0
  while (next < grit.length) {
    const size = random.between(0.3, 1) * (random.chance(0.5) ? 1 : -1)
    const length = Math.min(samplesIn(random.between(0.0008, 0.004)), grit.length - next)
    for (let i = 0; i < length; i += 1) grit[next + i] = size * (1 - i / length) * random.between(0.2, 1)
    next += Math.max(1, samplesIn(random.between(0.3, 1.7) / grains))
  }
  return filtered(grit, bandpass(hertz, q), highpass(120))
}

/** A pencil stroke: graphite on paper on a table. */
export function pencil(seconds: number, random: Random): Samples {
  const stroke = scrape(seconds, (t) => 2100 + 900 * Math.sin((Math.PI * t) / seconds), 480, random, 0.9)
  const table = filtered(stroke, bandpass(310, 1.5))
  return shaped(add(stroke, table, 0, 1.4), swell(seconds, seconds * 0.18, seconds * 0.45))
}

/** A sheet that is turned or put down: many small creases over a faint rush. */
export function paper(seconds: number, random: Random): Samples {
  const bend = swell(seconds, seconds * 0.3, seconds * 0.55)
  const rush = filtered(
    white(seconds, random),
    bandpass((t) => 1600 + 900 * Math.sin((3 * t) / seconds), 0.6),
  )
  const sheet = shaped(rush, (t) => 0.16 * bend(t))
  let t = 0.005
  while (t < seconds - 0.02) {
    const length = random.between(0.0015, 0.009)
    const crease = shaped(white(length, random), (s) => 1 - s / length)
    // Few are loud: most of what a sheet does is hardly heard.
    const loud = random.between(0, 1) ** 3 * 1.6 + 0.08
    add(sheet, filtered(crease, bandpass(random.between(900, 4800), 1.2)), t, loud * bend(t))
    t += random.between(0.002, 0.022)
  }
  return sheet
}

/** Moving air: a breath, a curtain, relief. */
export function air(seconds: number, hertz: Hertz, attack: number, release: number, random: Random): Samples {
  return shaped(filtered(pink(seconds, random), bandpass(hertz, 0.9), lowpass(3800)), swell(seconds, attack, release))
}

/** A chair leg over the floor: it sticks and slips, faster as it goes. */
export function chair(seconds: number, random: Random): Samples {
  const sound = silence(seconds)
  let t = 0.02
  while (t < seconds - 0.05) {
    const share = t / seconds
    add(sound, scrape(0.03, 420 + 260 * share, 700, random, 2.5), t, Math.sin(Math.PI * share) * random.between(0.6, 1))
    t += random.between(0.008, 0.014)
  }
  return shaped(filtered(sound, lowpass(2600)), swell(secondsOf(sound), 0.03, 0.12))
}
