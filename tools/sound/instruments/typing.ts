import type { Random } from '../random.ts'
import { addAround, type Samples, silence } from '../signal.ts'
import { key } from './strike.ts'

/** Somebody at a keyboard, in bursts with thinking in between. A loop of `seconds`. */
export function typing(seconds: number, bursts: number, random: Random): Samples {
  const loop = silence(seconds)
  const keys = Array.from({ length: 7 }, () => key(random))
  for (let burst = 0; burst < bursts; burst += 1) {
    let t = ((burst + random.between(0.1, 0.5)) * seconds) / bursts
    const strokes = Math.round(random.between(5, 16))
    for (let i = 0; i < strokes; i += 1) {
      addAround(loop, random.pick(keys), t, random.between(0.35, 1))
      t += random.chance(0.15) ? random.between(0.2, 0.42) : random.between(0.07, 0.16)
    }
  }
  return loop
}
