import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AMBIENCES, ambience, LOOP, ROOM_LOUDNESS } from '../../../tools/sound/ambiences.ts'
import { gameCues } from '../../../tools/sound/game-cues.ts'
import { loudnessOf, peakOf, punchOf, rmsOf, seamOf } from '../../../tools/sound/level.ts'
import { fromDecibel, RATE, type Samples, secondsOf, toDecibel } from '../../../tools/sound/signal.ts'
import { looped } from '../../../tools/sound/sprite.ts'
import { storyCues } from '../../../tools/sound/story-cues.ts'
import { type Speaker, voiceClips } from '../../../tools/sound/voices.ts'

const json = <T>(file: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets', file), 'utf8')) as T
const cast = json<Speaker[]>('cast.json')
const places = json<{ id: string; ambience: string }[]>('places.json')

const CEILING = -3

/** True for sound of which every sample is a number and none is cut off. */
function expectSound(samples: Samples): void {
  expect(samples.every(Number.isFinite)).toBe(true)
  expect(toDecibel(peakOf(samples))).toBeLessThanOrEqual(CEILING)
}

/** The pitch of a voice in Hz: the shortest step by which the sound is nearly itself again. */
function pitchOf(samples: Samples): number {
  const likeness = (lag: number): number => {
    let [both, one, other] = [0, 0, 0]
    for (let i = 0; i + lag < samples.length; i += 1) {
      const [x, y] = [samples[i] ?? 0, samples[i + lag] ?? 0]
      both += x * y
      one += x * x
      other += y * y
    }
    return both / Math.sqrt(one * other)
  }
  const lags = Array.from({ length: RATE / 70 - RATE / 420 }, (_, i) => Math.round(RATE / 420) + i)
  const likenesses = lags.map(likeness)
  const near = 0.93 * Math.max(...likenesses)
  // A peak, not the slope of the likeness to itself at no lag at all.
  const first = likenesses.findIndex(
    (x, i) => x > near && x >= (likenesses[i - 1] ?? 1) && x >= (likenesses[i + 1] ?? 0),
  )
  return RATE / (lags[first] ?? Number.NaN)
}

describe('room tones', () => {
  const loops = new Map(AMBIENCES.map((id) => [id, ambience(id)]))

  it('exist for every place', () => {
    expect(AMBIENCES).toEqual(expect.arrayContaining(places.map((place) => place.ambience)))
  })

  it.each(AMBIENCES)('%s: equally loud, never clipped, without a seam', (id) => {
    const loop = loops.get(id) as Samples
    expectSound(loop)
    expect(secondsOf(loop)).toBe(LOOP)
    expect(loudnessOf(loop)).toBeCloseTo(ROOM_LOUDNESS, 0)
    expect(Math.abs(toDecibel(rmsOf(loop)) - ROOM_LOUDNESS)).toBeLessThan(1.5)
    const { atSeam, within } = seamOf(loop)
    expect(atSeam).toBeLessThan(within)
    // Nor does the room change at the seam: the seconds on both sides are about as loud.
    const [end, begin] = [loop.slice(-RATE), loop.slice(0, RATE)]
    expect(Math.abs(loudnessOf(end) - loudnessOf(begin))).toBeLessThan(6)
  })

  it('are the same in every build, and differ from each other', () => {
    expect(ambience('night')).toEqual(loops.get('night'))
    expect(loops.get('home')).not.toEqual(loops.get('night'))
    expect(() => ambience('moon')).toThrow('"moon"')
  })

  it('repeat from any point within their file, wherever a decoder begins', () => {
    const loop = loops.get('night') as Samples
    const { samples, spans } = looped(loop)
    const [start, length] = spans['loop'] as readonly [number, number, true]
    for (const late of [-0.05, 0, 0.05]) {
      const from = Math.round((start / 1000 + late) * RATE)
      const until = from + (length / 1000) * RATE
      expect(samples.slice(until, until + 500)).toEqual(samples.slice(from, from + 500))
    }
  })
})

describe('voices', () => {
  const clips = new Map(cast.map((person) => [person.id, voiceClips(person)]))
  const of = (id: string, mood: string): Samples[] =>
    (clips.get(id) ?? []).filter(({ name }) => name.startsWith(mood)).map(({ samples }) => samples)
  const mean = (sounds: readonly Samples[], measure: (sound: Samples) => number): number =>
    sounds.reduce((sum, sound) => sum + measure(sound), 0) / sounds.length

  it('everybody of the cast has short syllables for every mood', () => {
    for (const { id } of cast) {
      for (const mood of ['calm', 'tense', 'angry']) {
        expect(of(id, mood).length, `${id} ${mood}`).toBeGreaterThanOrEqual(5)
        for (const sound of of(id, mood)) {
          expectSound(sound)
          expect(secondsOf(sound)).toBeGreaterThan(0.1)
          expect(secondsOf(sound)).toBeLessThan(0.3)
        }
      }
    }
  })

  it('get louder with the mood, and stay below half of full scale', () => {
    for (const { id } of cast) {
      const [calm, tense, angry] = ['calm', 'tense', 'angry'].map((mood) => mean(of(id, mood), punchOf)) as [
        number,
        number,
        number,
      ]
      expect(tense).toBeGreaterThan(calm + 0.5)
      expect(angry).toBeGreaterThan(tense + 0.5)
      expect(angry).toBeLessThan(toDecibel(0.25))
    }
  })

  it('are as high as the person is said to be, and no two are alike', () => {
    for (const { id, voice } of cast) {
      const vowel = (of(id, 'calm')[0] as Samples).slice(RATE * 0.06, RATE * 0.15)
      expect(pitchOf(vowel) / voice.pitch, id).toBeGreaterThan(0.85)
      expect(pitchOf(vowel) / voice.pitch, id).toBeLessThan(1.15)
    }
    const all = cast.map(({ id }) => of(id, 'calm')[0]?.join())
    expect(new Set(all).size).toBe(cast.length)
  })

  it('are the same in every build', () => {
    const person = cast[0] as Speaker
    expect(voiceClips(person)).toEqual(clips.get(person.id))
  })
})

describe('cues', () => {
  const game = gameCues()
  const story = storyCues()

  it('are short, unclipped, begin and end in silence', () => {
    for (const { name, samples } of [...game, ...story]) {
      expectSound(samples)
      expect(peakOf(samples), name).toBeGreaterThan(fromDecibel(-40))
      expect(secondsOf(samples), name).toBeLessThan(3)
      expect(Math.abs(samples[0] ?? 1), name).toBeLessThan(0.05)
      expect(Math.abs(samples.at(-1) ?? 1), name).toBeLessThan(0.001)
    }
  })

  it('of the interface are quieter than a calm voice; only a slammed door is louder than an angry one', () => {
    const punch = (name: string): number =>
      punchOf([...game, ...story].find((clip) => clip.name === name)?.samples as Samples)
    for (const name of ['tick', 'pencil', 'paper', 'fall', 'breath', 'rise'])
      expect(punch(name), name).toBeLessThan(-23.5)
    for (const { name } of [...game, ...story]) expect(punch(name), name).toBeLessThan(-17)
  })

  it('are what stories may name', () => {
    const named = json<{ id: string; name: string }[]>('sounds.json').map(({ id }) => id)
    expect(story.map(({ name }) => name).toSorted()).toEqual(named.filter((id) => id !== 'silence').toSorted())
  })

  it('are the same in every build', () => {
    expect(gameCues()).toEqual(game)
    expect(storyCues()).toEqual(story)
  })
})
