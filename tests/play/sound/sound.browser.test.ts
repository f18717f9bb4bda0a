import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Player } from '../../../src/play/sound/player.ts'
import { createSound, type Sound } from '../../../src/play/sound/sound.ts'
import { createSettings, defaults, type Settings } from '../../../src/ui/settings.ts'

const voice = { pitch: 200, rough: 0.3 }
const people = [
  { id: 'madeleine', voice },
  { id: 'grace', voice },
]
const story = { people, place: 'shop-counter', channel: 'counter' } as const

type Told = readonly [what: keyof Player, ...how: unknown[]]
let told: Told[]
let settings: Settings
let load: ReturnType<typeof vi.fn<() => Promise<Player>>>

const player = (): Player => {
  const tell =
    (what: keyof Player) =>
    (...how: unknown[]): void => {
      told.push([what, ...how])
    }
  return {
    prepare: async (...how) => tell('prepare')(...how),
    room: tell('room'),
    level: tell('level'),
    play: tell('play'),
    syllable: tell('syllable'),
    mute: tell('mute'),
    pause: tell('pause'),
  }
}
const of = (what: keyof Player): Told[] => told.filter((one) => one[0] === what)
const lastLevel = (): unknown => of('level').at(-1)?.[1]

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  settings = createSettings({ ...defaults, volumes: { room: 0.5, voice: 0.4, cues: 0.8 } })
  load = vi.fn(async () => player())
  // In a real page nothing was touched yet; the one of the tests may have been.
  vi.spyOn(navigator.userActivation, 'hasBeenActive', 'get').mockReturnValue(false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const touch = async (): Promise<void> => {
  dispatchEvent(new PointerEvent('pointerup'))
  await vi.advanceTimersByTimeAsync(0)
}

async function conversation(): Promise<Sound> {
  const sound = createSound(settings, load)
  sound.start(story)
  await touch()
  return sound
}

describe('createSound', () => {
  it('loads nothing before the page is touched and a conversation begins', async () => {
    const early = createSound(settings, load)
    await touch()
    early.tick()
    expect(load).not.toHaveBeenCalled()
    early.start(story)
    await vi.advanceTimersByTimeAsync(0)
    expect(load).toHaveBeenCalledTimes(1)
    expect(told).toEqual(
      expect.arrayContaining([
        ['prepare', people],
        ['room', 'shop-counter', expect.any(Number)],
      ]),
    )
    expect(lastLevel()).toBe(0.5)
  })

  it('waits for a gesture when a conversation is taken up after a reload', async () => {
    const sound = createSound(settings, load)
    sound.start({ ...story, situation: 'threat', tension: 80 })
    await vi.advanceTimersByTimeAsync(0)
    expect(load).not.toHaveBeenCalled()
    dispatchEvent(new KeyboardEvent('keydown', { key: '1' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(of('room')).toHaveLength(1)
    expect(lastLevel()).toBe(0)
  })

  it('loads nothing for who has muted it, until they do not', async () => {
    settings.muted.value = true
    const sound = await conversation()
    sound.tick()
    expect(load).not.toHaveBeenCalled()
    settings.muted.value = false
    await vi.advanceTimersByTimeAsync(0)
    expect(load).toHaveBeenCalledTimes(1)
    settings.muted.value = true
    expect(of('mute').at(-1)).toEqual(['mute', true])
  })

  it('plays cues at their volume and after their time', async () => {
    const sound = await conversation()
    sound.hear({ kind: 'tension_changed', from: 60, to: 90, cause: 'reply' })
    await vi.advanceTimersByTimeAsync(500)
    expect(of('play')).toEqual([
      ['play', 'rise', 0.8],
      ['play', 'seventy', 0.8],
    ])
  })

  it('follows the volumes while it plays', async () => {
    await conversation()
    settings.volumes.room.value = 0.2
    expect(lastLevel()).toBe(0.2)
  })

  it('babbles as long as the line is shown, at the volume of voices', async () => {
    const sound = await conversation()
    sound.speak('madeleine', 'Three weeks. Three weeks! And nobody calls.', 'angry')
    await vi.advanceTimersByTimeAsync(5000)
    expect(of('syllable').length).toBeGreaterThan(6)
    for (const [, person, mood, , , gain] of of('syllable')) {
      expect([person, mood]).toEqual(['madeleine', 'angry'])
      expect(gain).toBeLessThanOrEqual(0.4)
    }
    const until = of('syllable').length
    const stop = sound.speak('madeleine', 'Nothing happened. That is the point.', 'calm')
    await vi.advanceTimersByTimeAsync(300)
    stop()
    const stopped = of('syllable').length
    expect(stopped).toBeGreaterThan(until)
    await vi.advanceTimersByTimeAsync(5000)
    expect(of('syllable')).toHaveLength(stopped)
  })

  it('lets nobody be heard who writes', async () => {
    const sound = createSound(settings, load)
    sound.start({ ...story, channel: 'chat' })
    await touch()
    sound.speak('madeleine', 'Hello? Is anybody there?', 'tense')
    await vi.advanceTimersByTimeAsync(3000)
    expect(of('syllable')).toEqual([])
    expect(of('play')).toEqual([['play', 'message', 0.8]])
  })

  it('recedes for a breath and comes back', async () => {
    const sound = await conversation()
    sound.breathe(true)
    expect(of('play')).toEqual([['play', 'breath', 0.8]])
    expect(lastLevel()).toBeLessThan(0.15)
    sound.breathe(false)
    expect(lastLevel()).toBe(0.5)
  })

  it('is silent after a threat until the situation changes, also in another place', async () => {
    const sound = await conversation()
    sound.hear({ kind: 'situation_changed', situation: 'threat' })
    expect(lastLevel()).toBe(0)
    sound.hear({ kind: 'place_changed', place: 'doorstep' })
    settings.volumes.room.value = 0.9
    expect(lastLevel()).toBe(0)
    sound.hear({ kind: 'situation_changed', situation: 'upset' })
    expect(lastLevel()).toBe(0.9)
  })

  it('rests when the story asks for silence', async () => {
    const sound = await conversation()
    sound.hear({ kind: 'sound_cued', sound: 'silence' })
    expect(lastLevel()).toBe(0)
    await vi.advanceTimersByTimeAsync(4100)
    expect(lastLevel()).toBe(0.5)
  })

  it('stands still while the page is hidden', async () => {
    const sound = await conversation()
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    sound.speak('madeleine', 'And nobody calls.', 'calm')
    document.dispatchEvent(new Event('visibilitychange'))
    sound.tick()
    sound.hear({ kind: 'sound_cued', sound: 'bell' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(of('pause').at(-1)).toEqual(['pause', true])
    expect([...of('play'), ...of('syllable')]).toEqual([])
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(of('pause').at(-1)).toEqual(['pause', false])
  })

  it('leaves nothing behind when the conversation is left', async () => {
    const sound = await conversation()
    sound.hear({ kind: 'situation_changed', situation: 'threat' })
    sound.hear({ kind: 'ended', ending: 'door', outcome: 'escalated' })
    sound.speak('madeleine', 'Get me someone who can read!', 'angry')
    sound.stop()
    told.length = 0
    await vi.advanceTimersByTimeAsync(5000)
    expect(told).toEqual([])
    sound.start(story)
    expect(lastLevel()).toBe(0.5)
  })

  it('is quiet, not broken, where there is no sound', async () => {
    load.mockRejectedValueOnce(new Error('offline'))
    const sound = await conversation()
    sound.hear({ kind: 'sound_cued', sound: 'bell' })
    sound.speak('madeleine', 'Hello?', 'calm')()
    sound.breathe(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toEqual([])
    sound.stop()
    sound.start(story)
    await vi.advanceTimersByTimeAsync(0)
    expect(load).toHaveBeenCalledTimes(2)
    expect(of('room')).toHaveLength(1)
  })
})
