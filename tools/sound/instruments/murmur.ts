import type { Random } from '../random.ts'
import { addAround, type Samples, silence } from '../signal.ts'
import { syllable, type Throat } from './voice.ts'

const SPOKEN = ['ma', 'de', 'lo', 'ni', 'wa', 'ra', 'bu', 'go', 'he', 'sə', 'lə', 'mə'] as const

/** People who talk somewhere else: no word can be made out. A loop of `seconds`; `busy` is each one's share of talking. */
export function murmur(seconds: number, people: number, busy: number, random: Random): Samples {
  const loop = silence(seconds)
  for (let person = 0; person < people; person += 1) {
    const high = random.chance(0.5)
    const throat: Throat = {
      pitch: high ? random.between(175, 225) : random.between(98, 135),
      rough: 0.1,
      press: 0.35,
      tract: high ? 1.15 : 1.02,
    }
    const spoken = SPOKEN.map((one) => syllable(one, random.between(0.14, 0.22), throat, random))
    const level = random.between(0.4, 1)
    let t = random.between(0, seconds)
    const end = t + seconds - 0.8
    while (t < end) {
      const length = Math.round(random.between(4, 13))
      const phrase = random.between(0.14, 0.19)
      for (let i = 0; i < length && t < end; i += 1) {
        const accent = i % 3 === 0 ? 1 : 0.65
        addAround(loop, random.pick(spoken), t, level * accent * (1 - (0.4 * i) / length))
        t += phrase * random.between(0.75, 1.35)
      }
      t += ((length * phrase) / busy) * (1 - busy) * random.between(0.5, 1.5)
    }
  }
  return loop
}
