import { bandpass, filtered, highpass, lowpass } from '../filter.ts'
import { white } from '../noise.ts'
import type { Random } from '../random.ts'
import { add, make, RATE, ramp, type Samples, shaped, silence, swell } from '../signal.ts'

const TURN = 2 * Math.PI

/** Sine partials over one fundamental: `levels[0]` is the fundamental itself. */
export function partials(seconds: number, hertz: number, levels: readonly number[]): Samples {
  return make(seconds, (t) => levels.reduce((sum, level, i) => sum + level * Math.sin(TURN * hertz * (i + 1) * t), 0))
}

/** A low string, plucked softly with the thumb: its overtones carry it on small speakers. */
export function lowString(hertz: number, seconds: number): Samples {
  return make(seconds, (t) => {
    let sum = 0
    for (let n = 1; n <= 9; n += 1) {
      const stretched = hertz * n * Math.sqrt(1 + 0.0006 * n * n)
      const level = Math.sin((Math.PI * n) / 4.3) / n ** 0.85
      sum += level * Math.sin(TURN * stretched * t) * Math.exp(-t * (1.1 + 0.55 * n))
    }
    return sum * ramp(t, 0, 0.025) * (1 - ramp(t, seconds - 0.3, seconds))
  })
}

/** An electric telephone: a warble between two notes, through a small speaker. */
export function phoneRing(seconds: number): Samples {
  const warble = make(seconds, (t) => {
    const share = 0.5 + 0.5 * Math.tanh(6 * Math.sin(TURN * 17 * t))
    return (
      share * (Math.sin(TURN * 860 * t) + 0.3 * Math.sin(TURN * 1720 * t)) +
      (1 - share) * (Math.sin(TURN * 1090 * t) + 0.3 * Math.sin(TURN * 2180 * t))
    )
  })
  return shaped(filtered(warble, highpass(500), lowpass(2600)), swell(seconds, 0.02, 0.09))
}

/** A motor that stands and runs: uneven firing, felt more than heard. Comes round when `seconds * turns` is whole. */
export function motor(seconds: number, firings: number, random: Random): Samples {
  const sound = silence(seconds)
  const beats = Math.round(seconds * firings)
  const uneven = [1, 0.82, 0.93, 0.78]
  for (let beat = 0; beat < beats; beat += 1) {
    const thump = make(
      0.06,
      (t) => Math.sin(TURN * 62 * t) * Math.exp(-55 * t) + 0.4 * Math.sin(TURN * 131 * t) * Math.exp(-70 * t),
    )
    add(sound, thump, (beat + random.spread() * 0.03) / firings, (uneven[beat % 4] ?? 1) * random.between(0.9, 1.05))
  }
  return sound
}

/** A small bird far off: a few notes that slide. */
export function bird(kind: 'tit' | 'blackbird' | 'sparrow', random: Random): Samples {
  const song = silence(1.9)
  const note = (start: number, length: number, from: number, to: number, level: number): void => {
    let turn = 0
    const slide = make(length, (t) => {
      const share = t / length
      turn += (TURN * (from + (to - from) * share + 60 * Math.sin(TURN * 28 * t))) / RATE
      return Math.sin(turn) + 0.12 * Math.sin(2 * turn)
    })
    add(song, shaped(slide, swell(length, length * 0.25, length * 0.5)), start, level)
  }
  if (kind === 'tit') {
    for (let i = 0; i < 3; i += 1) {
      note(i * 0.42, 0.13, 4300, 4150, 0.8)
      note(i * 0.42 + 0.19, 0.16, 3300, 3250, 0.9)
    }
  } else if (kind === 'blackbird') {
    let start = 0
    for (let i = 0; i < 5; i += 1) {
      const from = random.between(1700, 2600)
      const length = random.between(0.12, 0.24)
      note(start, length, from, from * random.between(0.8, 1.25), random.between(0.6, 1))
      start += length + random.between(0.03, 0.1)
    }
  } else {
    for (let i = 0; i < 4; i += 1)
      note(i * random.between(0.24, 0.31), 0.07, 3900, random.between(3000, 3400), random.between(0.5, 0.9))
  }
  return song
}

/** A clock's escapement: tick and tock differ. */
export function tick(high: boolean, random: Random): Samples {
  const click = shaped(white(0.03, random), (t) => Math.exp(-t / 0.0035))
  const body = make(0.05, (t) => Math.sin(TURN * (high ? 2450 : 1980) * t) * Math.exp(-t / 0.006))
  return add(filtered(click, bandpass(high ? 3600 : 2900, 1.2)), body, 0, 0.35)
}
