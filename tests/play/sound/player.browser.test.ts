import { Howler } from 'howler'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { loadPlayer, type Player } from '../../../src/play/sound/player.ts'
import { loadSoundIndex } from '../../../src/play/sound/sound-index.ts'

const FOLDER = '/art/sound/'
let player: Player
let ear: AnalyserNode

beforeAll(async () => {
  // As for a person: nothing sounds before the page is touched.
  await userEvent.click(document.body)
  player = await loadPlayer(FOLDER)
  ear = new AnalyserNode(Howler.ctx, { fftSize: 4096 })
  Howler.masterGain.connect(ear)
}, 60_000)
afterEach(() => {
  player.mute(false)
  player.room(null, 20)
})
afterAll(() => Howler.unload())

/** What leaves the page right now, as RMS. */
function loudness(): number {
  const heard = new Float32Array(ear.fftSize)
  ear.getFloatTimeDomainData(heard)
  return Math.sqrt(heard.reduce((sum, x) => sum + x * x, 0) / heard.length)
}
const heard = (timeout = 5000) => expect.poll(loudness, { timeout, interval: 20 })
/** Plays until it was heard: files may still be on their way. */
async function playUntilHeard(play: () => void): Promise<void> {
  await expect
    .poll(
      () => {
        play()
        return loudness()
      },
      { timeout: 20_000, interval: 60 },
    )
    .toBeGreaterThan(0.002)
}

describe('loadPlayer', () => {
  it('fades a room in, changes its level, goes over to another and leaves', async () => {
    player.level(1, 20)
    player.room('shop-counter', 50)
    await heard(10_000).toBeGreaterThan(0.01)
    player.level(0.1, 30)
    await heard().toBeLessThan(0.008)
    expect(loudness()).toBeGreaterThan(0.0005)
    player.level(1, 30)
    player.room('hotel-night-desk', 50)
    await heard(10_000).toBeGreaterThan(0.008)
    player.level(0, 30)
    await heard().toBeLessThan(0.0002)
    player.level(1, 30)
    await heard().toBeGreaterThan(0.008)
    player.room(null, 50)
    await heard().toBe(0)
  })

  it('plays cues of the game, of stories, and voices', async () => {
    void player.prepare([{ id: 'madeleine', voice: { pitch: 205, rough: 0.35 } }])
    await playUntilHeard(() => player.play('seventy', 1))
    await heard().toBeLessThan(0.0005)
    await playUntilHeard(() => player.play('bell', 1))
    await heard().toBeLessThan(0.0005)
    await playUntilHeard(() => player.syllable('madeleine', 'angry', 4, 1.05, 1))
    await heard().toBeLessThan(0.0005)
  })

  it('gives people whom a story makes up a voice at their own pitch', async () => {
    await player.prepare([{ id: 'nadia', voice: { pitch: 240, rough: 0.6 }, own: true }])
    await playUntilHeard(() => player.syllable('nadia', 'calm', 2, 1, 1))
    await heard().toBeLessThan(0.0005)
  })

  it('is silent when it is muted, and stands still when it is paused', async () => {
    player.level(1, 20)
    player.room('restaurant', 30)
    await heard(10_000).toBeGreaterThan(0.01)
    player.mute(true)
    await heard().toBe(0)
    player.mute(false)
    await heard().toBeGreaterThan(0.01)
    player.pause(true)
    await expect.poll(() => Howler.ctx.state).toBe('suspended')
    player.pause(false)
    await expect.poll(() => Howler.ctx.state).toBe('running')
    await heard().toBeGreaterThan(0.01)
  })

  it('does not mind what it does not know', async () => {
    await player.prepare([{ id: 'nobody', voice: { pitch: Number.NaN, rough: 2 } }])
    player.play('nothing', 1)
    player.syllable('stranger', 'calm', 3, 1, 1)
    player.room('nowhere', 20)
    await heard().toBe(0)
    await expect(loadPlayer('/no/such/folder/')).rejects.toThrow()
  })
})

describe('the files', () => {
  it.each(['ogg', 'mp3'])('repeat without a seam when decoded from %s', async (ending) => {
    const { spans } = await loadSoundIndex(FOLDER)
    const [start, length] = spans['room-night']?.['loop'] ?? [0, 0]
    const file = await (await fetch(`${FOLDER}room-night.${ending}`)).arrayBuffer()
    const context = new OfflineAudioContext(1, 1, 24_000)
    const samples = (await context.decodeAudioData(file)).getChannelData(0)
    const [from, until] = [start * 24, (start + length) * 24]
    const around = (at: number): Float32Array => samples.slice(at - 1200, at + 1200)
    const [begin, end] = [around(from), around(until)]
    let [both, one, other] = [0, 0, 0]
    for (let i = 0; i < begin.length; i += 1) {
      const [x, y] = [begin[i] ?? 0, end[i] ?? 0]
      both += x * y
      one += x * x
      other += y * y
    }
    expect(both / Math.sqrt(one * other)).toBeGreaterThan(0.95)
  })
})
