import { filtered, lowpass } from '../filter.ts'
import { white } from '../noise.ts'
import type { Random } from '../random.ts'
import { add, type Samples, shaped, silence } from '../signal.ts'
import { strike, wood } from './strike.ts'

/** One step of a shoe: heel, then sole. */
export function step(random: Random, hard = true): Samples {
  const sound = silence(0.3)
  const heel = strike(
    [
      [random.between(88, 104), 1, 0.09],
      [random.between(190, 230), 0.5, 0.06],
      [random.between(900, 1150), hard ? 0.14 : 0.03, 0.03],
    ],
    { hertz: hard ? 1500 : 500, level: hard ? 0.4 : 0.25, seconds: 0.02 },
    random,
  )
  add(sound, heel, 0)
  const sole = shaped(white(0.07, random), (t) => Math.sin((Math.PI * t) / 0.07))
  return add(sound, filtered(sole, lowpass(hard ? 1300 : 600)), random.between(0.05, 0.07), 0.12)
}

/** Steps that come nearer (`towards`) or go away. */
export function footsteps(count: number, towards: boolean, random: Random): Samples {
  const sound = silence(count * 0.52 + 0.3)
  for (let i = 0; i < count; i += 1) {
    const near = (towards ? i + 1 : count - i) / count
    const one = filtered(step(random), lowpass(900 + 4200 * near))
    add(sound, one, i * 0.52 + random.between(0, 0.02), 0.25 + 0.75 * near ** 1.5)
  }
  return sound
}

/** A latch and its door, falling shut with more or less force (0 to 1). */
export function door(force: number, random: Random): Samples {
  const sound = silence(1.1)
  const leaf = strike(
    [
      [68, 1.2 * force + 0.3, 0.35 + 0.3 * force],
      [121, 0.7 * force + 0.25, 0.26],
      [207, 0.5, 0.17],
      [388, 0.25, 0.1],
    ],
    { hertz: 700, level: 0.35 + 0.5 * force, seconds: 0.05 },
    random,
  )
  const latch = (hertz: number): Samples =>
    strike(
      [
        [hertz, 0.5, 0.05],
        [hertz * 1.7, 0.35, 0.035],
      ],
      { hertz: 2600, level: 0.6, seconds: 0.012 },
      random,
    )
  add(sound, latch(1150), 0, 0.25)
  add(sound, leaf, 0.09)
  add(sound, latch(900), 0.1, 0.3)
  if (force > 0.6) add(sound, wood(290, random), 0.27, 0.16)
  return sound
}
