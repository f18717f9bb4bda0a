import type { Random } from './random.ts'
import { at, RATE, type Samples, silence } from './signal.ts'

export function white(seconds: number, random: Random): Samples {
  return silence(seconds).map(() => random.between(-1, 1))
}

/** Falls 3 dB per octave: air. (Paul Kellet's filter.) */
export function pink(seconds: number, random: Random): Samples {
  const memory = [0, 0, 0]
  const poles = [0.99765, 0.963, 0.57] as const
  const feeds = [0.099046, 0.2965164, 1.0526913] as const
  // Run in first, so that it does not begin with a swell.
  const step = (): number => {
    const x = random.between(-1, 1)
    let sum = x * 0.1848
    for (let i = 0; i < 3; i += 1) {
      memory[i] = (memory[i] ?? 0) * (poles[i] ?? 0) + x * (feeds[i] ?? 0)
      sum += memory[i] ?? 0
    }
    return sum / 4
  }
  for (let i = 0; i < RATE / 4; i += 1) step()
  return silence(seconds).map(step)
}

/** Noise as a loop: the end is blended into what came before the beginning. */
export function around(seconds: number, source: (seconds: number) => Samples, blend = 1.5): Samples {
  const long = source(seconds + blend)
  const loop = long.slice(0, silence(seconds).length)
  const lap = long.length - loop.length
  for (let i = 0; i < lap; i += 1) {
    const share = i / lap
    // Square roots: unrelated noises keep their level while one goes over into the other.
    loop[i] = at(loop, i) * Math.sqrt(share) + at(long, loop.length + i) * Math.sqrt(1 - share)
  }
  return loop
}

/** A slow wave that comes round in a loop of `seconds`: from 0 to 1, `turns` whole times, with a little irregularity. */
export function tide(seconds: number, turns: number, random: Random): (t: number) => number {
  const [a, b] = [random.between(0, 6.28), random.between(0, 6.28)]
  const step = (2 * Math.PI) / seconds
  return (t) => 0.5 + 0.35 * Math.sin(a + turns * step * t) + 0.15 * Math.sin(b + (2 * turns + 1) * step * t)
}
