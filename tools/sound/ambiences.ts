import { bandpass, filtered, filteredAround, highpass, lowpass, room } from './filter.ts'
import { murmur } from './instruments/murmur.ts'
import { chair, paper } from './instruments/rub.ts'
import { door, footsteps } from './instruments/step.ts'
import { cutlery, glass, marimba, plate } from './instruments/strike.ts'
import { bird, motor, partials, phoneRing, tick } from './instruments/tone.ts'
import { typing } from './instruments/typing.ts'
import { levelled, rmsOf } from './level.ts'
import { around, pink, tide, white } from './noise.ts'
import { type Random, seeded } from './random.ts'
import { add, addAround, fromDecibel, type Samples, samplesIn, scaled, shaped, silence } from './signal.ts'

/** Length of every loop in seconds; whole hums and clock ticks fit into it. */
export const LOOP = 14

/** All rooms are equally loud, in dB: quiet enough to talk over, loud enough to be missed when it stops. */
export const ROOM_LOUDNESS = -30

type Place = (random: Random) => Samples

/** A layer at a level in dB below full scale, whatever it was. */
const layer = (samples: Samples, decibel: number): Samples =>
  scaled(samples, fromDecibel(decibel) / Math.max(rmsOf(samples), 1e-6))

const mixed = (...layers: readonly Samples[]): Samples => layers.reduce((sum, one) => add(sum, one, 0), silence(LOOP))

const hush = (random: Random, low: number, high: number): Samples =>
  filteredAround(
    around(LOOP, (seconds) => pink(seconds, random)),
    highpass(low),
    lowpass(high),
  )

/** Single events in a loop, each at its second and level. */
const events = (...list: readonly (readonly [second: number, sound: Samples, gain: number])[]): Samples =>
  list.reduce((loop, [second, sound, gain]) => addAround(loop, sound, second, gain), silence(LOOP))

/** Somewhere else in a room: dull, and more room than source. */
const far = (loop: Samples, hertz: number, echo: number, wet = 0.7): Samples => {
  const dull = filteredAround(loop, lowpass(hertz))
  return add(scaled(dull, 1 - wet), filteredAround(dull, room(echo, hertz)), 0, wet)
}

/** A hum at whole turns per loop, so that it comes round. */
const hum = (hertz: number, levels: readonly number[]): Samples =>
  partials(LOOP, Math.round(hertz * LOOP) / LOOP, levels)

/** Something passes: a swell of road noise around `second`. */
const passing = (random: Random, second: number, long: number): Samples => {
  const road = filtered(
    pink(long, random),
    bandpass((t) => 320 + 520 * Math.exp(-(((t - long / 2) / (long / 6)) ** 2)), 0.6),
  )
  const bow = shaped(road, (t) => Math.sin((Math.PI * t) / long) ** 4)
  return addAround(silence(LOOP), bow, second)
}

const PLACES: Readonly<Record<string, Place>> = {
  shop: (random) =>
    mixed(
      layer(hush(random, 90, 1100), -34),
      layer(hum(100, [0.3, 1, 0.1, 0.4]), -52),
      layer(far(murmur(LOOP, 3, 0.45, random), 900, 0.9), -39),
      layer(
        far(
          events(
            [2.2, footsteps(5, false, random), 0.5],
            [6.1, paper(0.5, random), 0.1],
            [9.3, cutlery(random), 0.14],
            [9.5, cutlery(random), 0.1],
          ),
          2400,
          0.8,
        ),
        -42,
      ),
    ),
  clinic: (random) =>
    mixed(
      layer(hush(random, 140, 1500), -33),
      layer(far(events([3, phoneRing(0.9), 0.5], [4.7, phoneRing(0.9), 0.5]), 1300, 1.2, 0.8), -45),
      layer(
        far(
          events(
            [8.4, chair(0.35, random), 0.5],
            [10.2, paper(0.45, random), 0.14],
            [12.1, footsteps(3, true, random), 0.4],
          ),
          2600,
          0.7,
        ),
        -44,
      ),
      layer(far(murmur(LOOP, 1, 0.3, random), 650, 0.8), -44),
    ),
  hall: (random) =>
    mixed(
      layer(hush(random, 80, 800), -38),
      layer(far(murmur(LOOP, 6, 0.5, random), 1300, 2.4, 0.85), -34),
      layer(
        far(
          events(
            [4.4, marimba(784, random, 0.9), 0.5],
            [4.75, marimba(587, random, 1.1), 0.5],
            [9.6, footsteps(6, false, random), 0.8],
            [1.2, door(0.3, random), 0.5],
          ),
          2600,
          2.6,
          0.75,
        ),
        -40,
      ),
    ),
  office: (random) =>
    mixed(
      layer(hush(random, 90, 700), -35),
      layer(hum(100, [0.6, 1, 0.2, 0.3]), -47),
      layer(far(typing(LOOP, 5, random), 3000, 0.5, 0.5), -43),
      layer(far(typing(LOOP, 4, random), 1900, 0.7, 0.7), -47),
      layer(far(murmur(LOOP, 2, 0.4, random), 800, 0.8), -41),
    ),
  home: (random) =>
    mixed(
      layer(hush(random, 70, 520), -35),
      layer(hum(50, [0.4, 1, 0.1, 0.5]), -50),
      layer(far(typing(LOOP, 3, random), 2800, 0.35, 0.45), -44),
      layer(passing(random, 8.5, 5), -44),
      layer(far(events([5.3, glass(random), 0.2], [11.6, chair(0.25, random), 0.3]), 2200, 0.4), -48),
    ),
  night: (random) =>
    mixed(
      layer(hush(random, 70, 420), -38),
      layer(shaped(hum(100, [0.9, 1, 0.15, 0.5, 0, 0.2]), tideOf(random, 3, 0.35)), -38),
      layer(far(clock(random), 3600, 0.8, 0.5), -47),
      layer(passing(random, 10, 6), -44),
    ),
  lot: (random) =>
    mixed(
      layer(shaped(hush(random, 70, 900), tideOf(random, 2, 0.5)), -34),
      layer(passing(random, 3.5, 5), -36),
      layer(passing(random, 10.2, 4), -37),
      layer(filteredAround(motor(LOOP, 23, random), highpass(70), lowpass(500)), -40),
      layer(far(events([7.4, door(0.45, random), 0.7]), 1500, 0.5), -46),
    ),
  street: (random) =>
    mixed(
      layer(shaped(hush(random, 120, 900), tideOf(random, 2, 0.7)), -35),
      layer(
        shaped(
          filteredAround(
            around(LOOP, (s) => white(s, random)),
            highpass(2400),
            lowpass(6000),
          ),
          tideOf(random, 2, 0.8),
        ),
        -46,
      ),
      layer(
        far(
          events(
            [1.4, bird('tit', random), 0.5],
            [5.2, bird('blackbird', random), 0.45],
            [8.3, bird('sparrow', random), 0.3],
            [10.9, bird('blackbird', random), 0.25],
            [12.4, bird('sparrow', random), 0.2],
          ),
          6500,
          0.9,
          0.45,
        ),
        -41,
      ),
      layer(passing(random, 7, 6), -45),
    ),
  restaurant: (random) =>
    mixed(
      layer(hush(random, 100, 900), -40),
      layer(far(murmur(LOOP, 7, 0.55, random), 1500, 0.9, 0.6), -34),
      layer(far(tableware(random), 6500, 0.7, 0.5), -41),
      layer(far(events([9.1, chair(0.4, random), 0.5]), 1800, 0.7), -50),
    ),
}

const tideOf = (random: Random, turns: number, depth: number): ((t: number) => number) => {
  const wave = tide(LOOP, turns, random)
  return (t) => 1 - depth + depth * wave(t)
}

function clock(random: Random): Samples {
  const loop = silence(LOOP)
  for (let second = 0; second < LOOP; second += 1) addAround(loop, tick(second % 2 === 0, random), second + 0.2)
  return loop
}

function tableware(random: Random): Samples {
  const loop = silence(LOOP)
  for (let i = 0; i < 26; i += 1) {
    const sound = random.chance(0.62) ? cutlery(random) : random.chance(0.6) ? plate(random) : glass(random)
    const t = random.between(0, LOOP)
    addAround(loop, sound, t, random.between(0.15, 0.8))
    if (random.chance(0.4)) addAround(loop, cutlery(random), t + random.between(0.08, 0.2), random.between(0.1, 0.5))
  }
  return loop
}

export const AMBIENCES: readonly string[] = Object.keys(PLACES)

/** The room tone of an ambience id: a loop whose end leads into its beginning. */
export function ambience(id: string): Samples {
  const place = PLACES[id]
  if (!place) throw new Error(`no ambience is called "${id}"`)
  const loop = place(seeded(`ambience ${id}`)).slice(0, samplesIn(LOOP))
  return levelled(filteredAround(loop, highpass(60)), ROOM_LOUDNESS, -4)
}
