import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSoundCache, type Prepared } from '../../../tools/sound/sound-cache.ts'
import { type PlaceWithSound, type SoundFile, soundFiles, soundIndex } from '../../../tools/sound/sound-files.ts'
import { SPARE_VOICES, type Speaker } from '../../../tools/sound/voices.ts'

const json = <T>(file: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets', file), 'utf8')) as T
const cast = json<Speaker[]>('cast.json')
const places = json<PlaceWithSound[]>('places.json')
const files = soundFiles(cast, places)

let folder = ''
const made = new Map<string, Prepared>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'defuse-sound-'))
  // The one that builds use, so that these seconds are spent once.
  const cache = openSoundCache(join(import.meta.dirname, '../../../node_modules/.cache/defuse-sound'))
  for (const file of files) made.set(file.name, await cache.prepare(file))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const size = (names: readonly string[], kind: 'mp3' | 'ogg'): number =>
  names.reduce((sum, name) => sum + (made.get(name)?.[kind].length ?? Number.NaN), 0)

describe('sound files', () => {
  it('stay within what a phone should load', () => {
    for (const kind of ['mp3', 'ogg'] as const) {
      const spare = SPARE_VOICES.map(({ id }) => `voice-${id}`)
      expect(
        size(
          [...made.keys()].filter((name) => !spare.includes(name)),
          kind,
        ),
      ).toBeLessThan(1_200_000)
      // Of these a story loads as many as it makes up people.
      expect(size(spare, kind)).toBeLessThan(260_000)
      for (const place of places) {
        const first = [`room-${place.ambience}`, 'voice-madeleine', 'voice-owen', 'cues', 'story-cues']
        expect(size(first, kind), place.id).toBeLessThan(350_000)
      }
    }
  })

  it('are MP3 and Ogg Vorbis', () => {
    for (const { mp3, ogg } of made.values()) {
      expect([mp3[0], (mp3[1] ?? 0) & 0xe0]).toEqual([0xff, 0xe0])
      expect(String.fromCharCode(...ogg.slice(0, 4))).toBe('OggS')
      expect(String.fromCharCode(...ogg.slice(29, 35))).toBe('vorbis')
    }
  })

  it('come from the cache the second time, byte by byte the same', async () => {
    const few = files.filter(({ name }) => /^voice-(owen|helen)|^cues/.test(name))
    expect(few).toHaveLength(3)
    const first = openSoundCache(folder)
    for (const file of few) expect(await first.prepare(file)).toEqual(made.get(file.name))

    const again = openSoundCache(folder)
    const never = (file: SoundFile): SoundFile => ({
      ...file,
      render: () => {
        throw new Error(`${file.name} was rendered again`)
      },
    })
    for (const file of few) expect(await again.prepare(never(file))).toEqual(made.get(file.name))
    const other = never({ ...(few[0] as SoundFile), from: 'another cast' })
    await expect(again.prepare(other)).rejects.toThrow('rendered again')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('name no sound that does not lie within the file, nor two that overlap', () => {
    for (const file of files.filter(({ name }) => !name.startsWith('room-'))) {
      const { samples, spans } = file.render()
      const list = Object.values(spans)
      expect(list.length).toBeGreaterThan(5)
      for (const [i, [start, length]] of list.entries()) {
        expect(start + length).toBeLessThanOrEqual(samples.length / 24)
        expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (list[i - 1]?.[0] ?? 0) + (list[i - 1]?.[1] ?? 0))
      }
    }
  })

  it('are all in the index', () => {
    const spans = Object.fromEntries([...made].map(([name, prepared]) => [name, prepared.spans]))
    const index = JSON.parse(soundIndex(places, spans)) as { places: Record<string, string>; spans: object }
    expect(Object.keys(index.places)).toEqual(places.map(({ id }) => id))
    expect(Object.keys(index.spans)).toEqual(expect.arrayContaining(Object.values(index.places)))
    expect(JSON.stringify(index).length).toBeLessThan(16_000)
  })
})
