import { bandpass, filtered } from '../filter.ts'
import { white } from '../noise.ts'
import type { Random } from '../random.ts'
import { add, make, type Samples, shaped, silence } from '../signal.ts'

/** One way in which a struck thing rings: Hz, level, and seconds until it has fallen by 60 dB. */
export type Mode = readonly [hertz: number, level: number, ring: number]

/** A struck thing: it rings in its modes after a short noise of the contact. */
export function strike(modes: readonly Mode[], contact: Contact, random: Random): Samples {
  const length = Math.max(...modes.map(([, , ring]) => ring), contact.seconds) + 0.02
  const sound = silence(length)
  for (const [hertz, level, ring] of modes) {
    const phase = random.between(0, 0.6)
    const fall = 6.908 / ring
    // Nothing starts at once: a millisecond and a half of rise takes the click out of it.
    add(
      sound,
      make(ring, (t) => Math.sin(phase + 2 * Math.PI * hertz * t) * Math.exp(-fall * t) * (1 - Math.exp(-t / 0.0015))),
      0,
      level,
    )
  }
  const burst = shaped(white(contact.seconds, random), (t) => Math.exp((-6 * t) / contact.seconds))
  return add(sound, filtered(burst, bandpass(contact.hertz, contact.q ?? 0.8)), 0, contact.level)
}

export interface Contact {
  readonly hertz: number
  readonly level: number
  readonly seconds: number
  readonly q?: number
}

const varied = (modes: readonly Mode[], random: Random, amount: number): Mode[] => {
  const shift = 1 + random.spread() * amount
  return modes.map(([hertz, level, ring]) => [
    hertz * shift * (1 + random.spread() * amount * 0.2),
    level * (1 + random.spread() * 0.15),
    ring * (1 + random.spread() * 0.15),
  ])
}

/** Knuckles, a drawer, a heel: a board with little ring. */
export const wood = (hertz: number, random: Random): Samples =>
  strike(
    varied(
      [
        [hertz, 1, 0.11],
        [hertz * 2.1, 0.55, 0.07],
        [hertz * 3.6, 0.3, 0.05],
        [hertz * 5.9, 0.16, 0.035],
      ],
      random,
      0.05,
    ),
    { hertz: hertz * 7, level: 0.5, seconds: 0.018 },
    random,
  )

export const glass = (random: Random): Samples =>
  strike(
    varied(
      [
        [1740, 0.5, 0.34],
        [3120, 0.6, 0.28],
        [4870, 0.35, 0.18],
        [7100, 0.18, 0.1],
      ],
      random,
      0.12,
    ),
    { hertz: 6000, level: 0.4, seconds: 0.008 },
    random,
  )

export const cutlery = (random: Random): Samples =>
  strike(
    varied(
      [
        [2350, 0.4, 0.16],
        [3890, 0.7, 0.2],
        [5630, 0.5, 0.15],
        [8050, 0.35, 0.09],
      ],
      random,
      0.2,
    ),
    { hertz: 7000, level: 0.6, seconds: 0.006 },
    random,
  )

export const plate = (random: Random): Samples =>
  strike(
    varied(
      [
        [980, 0.7, 0.12],
        [1630, 0.8, 0.14],
        [2780, 0.5, 0.09],
        [4300, 0.3, 0.06],
      ],
      random,
      0.1,
    ),
    { hertz: 3000, level: 0.5, seconds: 0.012 },
    random,
  )

/** A soft mallet on a wooden bar, tuned: what pleasant endings are made of. */
export const marimba = (hertz: number, random: Random, ring = 1.3): Samples =>
  strike(
    [
      [hertz, 1, ring],
      [hertz * 2.002, 0.12, ring * 0.7],
      [hertz * 3.98, 0.2, ring * 0.28],
      [hertz * 9.1, 0.04, ring * 0.08],
    ],
    { hertz: hertz * 2.5, level: 0.14, seconds: 0.02 },
    random,
  )

/** A key of a keyboard: the stroke down and the softer way up. */
export function key(random: Random): Samples {
  const sound = silence(0.16)
  const hit = (hertz: number): Samples =>
    strike(
      varied(
        [
          [hertz, 0.22, 0.025],
          [hertz * 2.3, 0.2, 0.015],
          [240, 0.5, 0.03],
        ],
        random,
        0.1,
      ),
      { hertz: 3400, level: 1, seconds: 0.012 },
      random,
    )
  add(sound, hit(1500), 0)
  return add(sound, hit(1900), random.between(0.07, 0.1), 0.35)
}
