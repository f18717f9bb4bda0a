import { bandpass, filtered, lowpass, room } from './filter.ts'
import { chair, paper, scrape } from './instruments/rub.ts'
import { door, footsteps } from './instruments/step.ts'
import { glass, key, marimba, strike, wood } from './instruments/strike.ts'
import { partials, phoneRing } from './instruments/tone.ts'
import { punched, trimmed } from './level.ts'
import { white } from './noise.ts'
import { type Random, seeded } from './random.ts'
import { add, type Samples, secondsOf, shaped, silence, swell } from './signal.ts'
import type { Clip } from './sprite.ts'

/** What a story may ask for by `# sound:`, with the loudness of its loudest moment in dB. */
const CUES: Readonly<Record<string, readonly [punch: number, cue: (random: Random) => Samples]>> = {
  door: [-24, (random) => inRoom(door(0.35, random), 0.6)],
  door_slam: [-19, (random) => inRoom(door(1, random), 0.9)],
  phone_ring: [-26, () => inRoom(add(add(silence(2.1), phoneRing(0.85), 0), phoneRing(0.85), 1.15), 0.4)],
  hang_up: [
    -25,
    (random) => {
      const sound = add(silence(0.5), wood(340, random), 0)
      add(sound, wood(520, random), 0.045, 0.5)
      return inRoom(add(sound, scrape(0.09, 1500, 300, random), 0.09, 0.3), 0.2)
    },
  ],
  line_dead: [
    -30,
    () =>
      shaped(filtered(partials(1.5, 425, [1, 0.1]), bandpass(600, 0.6)), (t) => (t % 0.5 < 0.25 ? edge(t % 0.5) : 0)),
  ],
  chair: [-27, (random) => inRoom(chair(0.5, random), 0.5)],
  paper: [-29, (random) => inRoom(paper(0.55, random), 0.2)],
  footsteps: [-27, (random) => inRoom(footsteps(4, true, random), 0.5)],
  footsteps_away: [-27, (random) => inRoom(footsteps(4, false, random), 0.6)],
  knock: [-22, (random) => inRoom(knocks([0, 0.19, 0.38], random), 0.4)],
  thump: [
    -19,
    (random) => {
      const hand = shaped(white(0.05, random), (t) => Math.exp(-t / 0.008))
      return inRoom(add(add(silence(0.5), wood(105, random), 0), filtered(hand, lowpass(1600)), 0, 0.5), 0.4)
    },
  ],
  keyboard: [
    -31,
    (random) => {
      const sound = silence(1.5)
      for (let t = 0; t < 1.3; t += random.between(0.08, 0.18)) add(sound, key(random), t, random.between(0.5, 1))
      return inRoom(sound, 0.2)
    },
  ],
  message: [
    -28,
    (random) => inRoom(add(add(silence(0.7), marimba(659, random, 0.4), 0), marimba(880, random, 0.5), 0.09, 0.8), 0.2),
  ],
  bell: [-26, (random) => inRoom(deskBell(random), 0.5)],
  keys: [
    -27,
    (random) => {
      const sound = silence(0.5)
      for (let t = 0; t < 0.2; t += random.between(0.02, 0.06)) add(sound, jingle(random), t, random.between(0.3, 0.9))
      return inRoom(add(sound, wood(210, random), 0.13, 0.7), 0.3)
    },
  ],
  glass: [-25, (random) => inRoom(add(add(silence(0.6), wood(240, random), 0, 0.8), glass(random), 0, 0.6), 0.4)],
  alarm_button: [
    -26,
    (random) => {
      const sound = add(silence(1.3), wood(620, random), 0)
      add(sound, wood(880, random), 0.07, 0.5)
      const buzz = shaped(filtered(partials(0.8, 142, [1, 0.6, 0.5, 0.3, 0.2]), lowpass(700)), swell(0.8, 0.05, 0.2))
      return inRoom(add(sound, buzz, 0.35, 0.08), 0.5)
    },
  ],
}

const edge = (t: number): number => Math.min(1, t / 0.01, Math.max(0, 0.25 - t) / 0.01)

function knocks(times: readonly number[], random: Random): Samples {
  const sound = silence(0.9)
  for (const t of times) add(sound, wood(265, random), t + random.between(0, 0.015), random.between(0.8, 1))
  return sound
}

const deskBell = (random: Random): Samples =>
  strike(
    [
      [2093, 0.8, 1.1],
      [2101, 0.5, 1],
      [4890, 0.3, 0.5],
      [7830, 0.12, 0.25],
    ],
    { hertz: 5000, level: 0.3, seconds: 0.008 },
    random,
  )

const jingle = (random: Random): Samples =>
  strike(
    [
      [random.between(3200, 4600), 0.5, 0.08],
      [random.between(5600, 8200), 0.5, 0.06],
    ],
    { hertz: 7000, level: 0.4, seconds: 0.006 },
    random,
  )

/** The nearest walls, with a tail that ends by itself. */
function inRoom(dry: Samples, echo: number): Samples {
  const length = secondsOf(dry) + echo * 0.7
  const wide = add(silence(length), dry, 0)
  const heard = add(wide, filtered(wide, room(echo, 2600)), 0, 0.28)
  return shaped(heard, swell(length, 0, Math.min(0.25, length / 4)))
}

export const storyCues = (): Clip[] =>
  Object.entries(CUES).map(([name, [punch, cue]]) => ({
    name,
    samples: trimmed(punched(cue(seeded(`story cue ${name}`)), punch)),
  }))
