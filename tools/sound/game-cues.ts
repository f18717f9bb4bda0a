import { filtered, highpass, lowpass, room } from './filter.ts'
import { air, paper, pencil, scrape } from './instruments/rub.ts'
import { marimba, wood } from './instruments/strike.ts'
import { lowString } from './instruments/tone.ts'
import { punched, trimmed } from './level.ts'
import { type Random, seeded } from './random.ts'
import { add, ramp, type Samples, secondsOf, shaped, silence } from './signal.ts'
import type { Clip } from './sprite.ts'

/** What the game itself says with sound. Each is short, low and quieter than a voice. */
const CUES: Readonly<Record<string, (random: Random) => Samples>> = {
  /** Tension rises: a blunt pencil pressed over paper, towards the listener. */
  rise: (random) => {
    const stroke = scrape(0.34, (t) => 420 + 900 * t, 420, random, 1.1)
    const grating = shaped(stroke, (t) => ramp(t, 0, 0.2) * (1 - ramp(t, 0.24, 0.34)))
    return loud(add(add(silence(0.5), grating, 0), thud(random), 0.21, 0.9), -24, random, 0.2)
  },
  /** Tension falls: somebody lets go of a breath. */
  fall: (random) =>
    loud(
      air(0.9, (t) => 900 - 560 * t, 0.12, 0.7, random),
      -31,
      random,
      0.15,
    ),
  /** The fuse passes 70: one low note. */
  seventy: (random) => {
    const note = add(lowString(73.4, 2.2), lowString(77.8, 2.2), 0.05, 0.22)
    return loud(note, -21, random, 0.5)
  },
  /** In through the nose, a rest, and a long way out. */
  breath: (random) => {
    const sound = add(
      silence(3),
      air(1.15, (t) => 620 + 620 * t, 0.7, 0.35, random),
      0,
      0.8,
    )
    return loud(
      add(
        sound,
        air(1.6, (t) => 900 - 330 * t, 0.25, 1.2, random),
        1.35,
      ),
      -30,
      random,
      0.1,
    )
  },
  /** A reply is chosen: one stroke. */
  pencil: (random) => loud(pencil(0.16, random), -31, random, 0.08),
  /** Something small is touched: the blunt end of the pencil. */
  tick: (random) => loud(wood(820, random), -33, random, 0.08),
  /** Another page. */
  paper: (random) => loud(paper(0.34, random), -32, random, 0.08),
  /** Resolved: two warm notes up, and the fifth that holds them. */
  resolved: (random) => {
    const sound = add(silence(2.4), marimba(293.7, random, 1.6), 0)
    add(sound, marimba(440, random, 1.9), 0.2, 0.85)
    add(sound, marimba(146.8, random, 1.8), 0.2, 0.5)
    return loud(add(sound, marimba(587.3, random, 1.5), 0.42, 0.5), -21, random, 0.3)
  },
  /** Contained: a step down that stays open, neither glad nor sad. */
  contained: (random) => {
    const sound = add(silence(2.1), marimba(293.7, random, 1.4), 0, 0.8)
    add(sound, marimba(220, random, 1.8), 0.26)
    return loud(add(sound, marimba(110, random, 1.6), 0.26, 0.4), -22, random, 0.3)
  },
  /** Escalated: what stays in the air after a door or a receiver. */
  escalated: (random) => {
    const sound = add(silence(2.6), lowString(65.4, 2.4), 0)
    add(sound, lowString(69.3, 2.1), 0.06, 0.35)
    return loud(add(sound, thud(random), 0, 0.8), -21, random, 1.1)
  },
  /** Unsafe: a hollow low beat, twice, and nothing after it. */
  unsafe: (random) => {
    const beat = add(thud(random), lowString(55, 0.7), 0, 0.3)
    const sound = add(silence(2), beat, 0)
    return loud(add(sound, beat, 0.42, 0.7), -20, random, 0.7)
  },
}

const thud = (random: Random): Samples => filtered(add(silence(0.8), wood(92, random), 0), lowpass(700))

/** In a small room; `punch` is the loudness of its loudest moment in dB. */
function loud(dry: Samples, punch: number, random: Random, echo: number): Samples {
  const wide = add(silence(secondsOf(dry) + Math.min(echo, 0.9)), dry, 0)
  const wet = filtered(wide, room(echo + random.between(0, 0.02), 2200))
  return trimmed(punched(filtered(add(wide, wet, 0, 0.3), highpass(45)), punch))
}

export const gameCues = (): Clip[] =>
  Object.entries(CUES).map(([name, cue]) => ({ name, samples: cue(seeded(`cue ${name}`)) }))
