import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import places from '../../../assets/places.json'
import type { CastMember } from '../../../src/core/model/cast.ts'
import type { SessionEvent } from '../../../src/core/model/session.ts'
import { mountStage } from '../../../src/play/stage/mount-stage.ts'
import { standingStep } from '../../../src/play/stage/picture.ts'
import type { Stage, StageOptions } from '../../../src/play/stage/stage.ts'
import { openingState } from '../../../src/play/stage/stage-state.ts'
import { StaticPicture } from '../../../src/play/stage/static-picture.ts'

/** Machines stall. */
const SOON = { timeout: 20_000 }

const OPTIONS: StageOptions = {
  place: 'shop-counter',
  person: 'madeleine',
  channel: 'counter',
  tension: 40,
  quality: 'canvas',
  still: false,
  assessment: false,
  places,
  art: '/art/',
}
const STARTED: SessionEvent = {
  kind: 'started',
  title: 'Three weeks late',
  people: ['madeleine'],
  place: 'shop-counter',
  channel: 'counter',
  tension: 40,
  situation: 'upset',
}
const OPENING = openingState({ place: 'shop-counter', person: 'nadia', channel: 'counter', tension: 40, face: 'rage' })
const hurt = (from: number, to: number): SessionEvent => ({ kind: 'tension_changed', from, to, cause: 'reply' })
const ended = (outcome: 'resolved' | 'escalated'): SessionEvent => ({ kind: 'ended', ending: 'end', outcome })

let host: HTMLElement
let stage: Stage | null = null

beforeEach(() => {
  host = document.createElement('div')
  host.style.cssText = 'width: 390px; height: 300px'
  document.body.append(host)
})
afterEach(() => {
  stage?.destroy()
  stage = null
  host.remove()
})

const mount = async (options: Partial<StageOptions> = {}): Promise<Stage> => {
  stage = await mountStage(host, { ...OPTIONS, ...options })
  return stage
}

const canvas = (): HTMLCanvasElement => {
  const found = host.querySelector<HTMLCanvasElement>('.stage-canvas canvas')
  if (!found) throw new Error('There is no canvas on stage.')
  return found
}

/** Mean brightness (0 to 255) of a part of the canvas, given in shares of its width and height. */
const brightness = (x: number, y: number, width: number, height: number): number => {
  const picture = canvas()
  const [w, h] = [picture.width, picture.height]
  const part = picture.getContext('2d')?.getImageData(x * w, y * h, width * w, height * h).data ?? []
  let sum = 0
  for (const [i, value] of part.entries()) sum += i % 4 === 3 ? 0 : value
  return sum / ((part.length / 4) * 3)
}

/** Where a lone customer's face is on this stage. */
const middle = (): number => brightness(0.4, 0.35, 0.2, 0.35)
const edge = (): number => brightness(0, 0.3, 0.04, 0.3)

/** Frames that anything on the page asks for within `ms`. */
const framesIn = async (ms: number): Promise<number> => {
  const spy = vi.spyOn(window, 'requestAnimationFrame')
  await new Promise((resolve) => setTimeout(resolve, ms))
  const frames = spy.mock.calls.length
  spy.mockRestore()
  return frames
}

const asleep = (): Promise<void> => vi.waitFor(async () => expect(await framesIn(150)).toBe(0), { timeout: 20_000 })

const sparkX = (): number => {
  const spark = host.querySelector<SVGElement>('.stage-fuse-spark')
  return Number.parseFloat(spark?.style.translate ?? 'NaN')
}

describe('the stage on a canvas', () => {
  test('is a picture only: hidden from assistive technology, out of the tab order, as large as its host', async () => {
    await mount()
    const picture = canvas()
    expect(picture.closest('[aria-hidden="true"]')).not.toBeNull()
    expect(picture.tabIndex).toBe(-1)
    const box = picture.getBoundingClientRect()
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([390, 300])
    expect(host.querySelector('.stage-plain')).toBeNull()
    expect(stage?.failed).toBe(false)
  })

  test('the customer comes in with the start, and the loop sleeps afterwards', async () => {
    await mount()
    await asleep()
    const empty = middle()
    stage?.show(STARTED)
    await asleep()
    expect(middle()).toBeLessThan(empty - 20)
  })

  test('with tension the spark moves and the edges close in', async () => {
    await mount()
    stage?.show(STARTED)
    await asleep()
    const calm = { spark: sparkX(), edge: edge() }
    stage?.show(hurt(40, 100))
    await asleep()
    expect(sparkX()).toBeGreaterThan(calm.spark + 100)
    expect(edge()).toBeLessThan(calm.edge / 2)
  })

  test('the past of a resumed attempt is shown as it is now, not acted out', async () => {
    const replied: SessionEvent = {
      kind: 'replied',
      input: 0,
      text: 'I see.',
      moves: ['validate'],
      situation: 'upset',
      tension: 40,
    }
    await mount()
    await asleep()
    const empty = middle()
    for (const event of [STARTED, replied, hurt(40, 70), replied, hurt(70, 100)]) stage?.show(event)
    await new Promise((resolve) => setTimeout(resolve, 150))
    const soon = { middle: middle(), edge: edge() }
    expect(soon.middle).toBeLessThan(empty - 20)
    await asleep()
    expect(middle()).toBeCloseTo(soon.middle, 0)
    expect(edge()).toBeCloseTo(soon.edge, 0)
  })

  test('an escalated end at a counter leaves the room empty and the fuse burnt', async () => {
    await mount()
    stage?.show(STARTED)
    await asleep()
    const variety = (): number => Math.abs(brightness(0.45, 0.4, 0.1, 0.2) - brightness(0.72, 0.4, 0.06, 0.2))
    expect(variety()).toBeGreaterThan(20)
    stage?.show(ended('escalated'))
    await asleep()
    // Face and wall were of different brightness; now there is only the wall.
    expect(variety()).toBeLessThan(5)
    expect(host.querySelector('.stage-fuse')?.getAttribute('data-over')).toBe('burnt')
    stage?.show(STARTED)
    await asleep()
    expect(host.querySelector('.stage-fuse')?.hasAttribute('data-over')).toBe(false)
  })

  test('a size that changes is followed, asleep or not', async () => {
    await mount()
    await asleep()
    host.style.width = '320px'
    host.style.height = '220px'
    await vi.waitFor(() => expect(Math.round(canvas().getBoundingClientRect().width)).toBe(320), SOON)
    await vi.waitFor(() => expect(brightness(0.3, 0.2, 0.4, 0.4)).toBeGreaterThan(100), SOON)
  })

  test('tells the page where the face is', async () => {
    await mount()
    const x = Number.parseFloat(host.style.getPropertyValue('--face-x'))
    const y = Number.parseFloat(host.style.getPropertyValue('--face-y'))
    expect(x).toBeGreaterThan(120)
    expect(x).toBeLessThan(270)
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(220)
  })

  test('nothing stays behind when it is destroyed, even in the middle of an entrance', async () => {
    await mount()
    stage?.show(STARTED)
    await new Promise((resolve) => setTimeout(resolve, 120))
    stage?.destroy()
    stage?.show(hurt(40, 90))
    expect(host.childElementCount).toBe(0)
    expect(host.className).toBe('')
    expect(host.getAttribute('style')).toBe('width: 390px; height: 300px;')
    await asleep()
    expect(window.onblur).toBeNull()
    expect(window.onfocus).toBeNull()
  })

  test('can be called off while it is still loading', async () => {
    const calling = new AbortController()
    const coming = mount({ signal: calling.signal })
    calling.abort()
    await coming
    expect(host.childElementCount).toBe(0)
  })
})

describe('breathing', () => {
  test('takes its time over the picture, and can be skipped', async () => {
    await mount()
    const from = performance.now()
    const breath = stage?.breathe(3)
    expect(host.querySelector('.stage-breath')).not.toBeNull()
    breath?.skip()
    await breath?.done
    expect(performance.now() - from).toBeLessThan(1500)
    expect(host.querySelector('.stage-breath')).toBeNull()
  })

  test('lasts as long as asked for', async () => {
    await mount({ quality: 'off' })
    const from = performance.now()
    await stage?.breathe(1.2).done
    expect(performance.now() - from).toBeGreaterThan(1100)
  })

  test('is one short fade where nothing may move', async () => {
    await mount({ quality: 'off', still: true })
    const from = performance.now()
    await stage?.breathe(3).done
    expect(performance.now() - from).toBeLessThan(1200)
  })
})

describe('a stage that cannot be drawn', () => {
  test('a missing picture gives the plain composition, told once, still following the story', async () => {
    const reasons: string[] = []
    await mount({ person: 'nobody', onFail: (reason) => reasons.push(reason) })
    expect(stage?.failed).toBe(true)
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toContain('nobody')
    expect(host.querySelector('.stage-plain')).not.toBeNull()
    expect(host.querySelector('canvas:not(.stage-plain-edge)')).toBeNull()
    const spark = sparkX()
    stage?.show(STARTED)
    stage?.show(hurt(40, 90))
    stage?.show({ kind: 'ended', ending: 'calm', outcome: 'resolved' })
    await vi.waitFor(() => expect(sparkX()).toBeGreaterThan(spark + 50), SOON)
    expect(host.querySelector('.stage-plain')?.getAttribute('data-closing')).toBe('settled')
    expect(host.querySelector('.person')?.getAttribute('data-person')).toBe('madeleine')
  })

  test('somebody of the story’s own comes on, on the canvas and in the plain composition', async () => {
    const nadia: CastMember = {
      ...{ id: 'nadia', name: 'Nadia', body: 'Shirt', hair: 'Afro', skin: '#CF9468', cloth: '#2F9E55', own: true },
      voice: { pitch: 222, rough: 0.2 },
    }
    const green = (): number => {
      const { width, height } = canvas()
      const data = canvas().getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
      let found = 0
      for (let at = 0; at < data.length; at += 4) {
        const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]]
        if (Math.abs(r - 0x2f) + Math.abs(g - 0x9e) + Math.abs(b - 0x55) < 30) found += 1
      }
      return found
    }
    await mount({ person: 'nadia', cast: [nadia] })
    stage?.show({ ...STARTED, people: ['nadia'] })
    await vi.waitFor(() => expect(green()).toBeGreaterThan(300), SOON)
    stage?.destroy()
    // Two looks under one id, as two stories may have: each stage has its own.
    const plain = new StaticPicture(host, '/art/', places, [{ ...nadia, cloth: '#112233' }], OPENING, 'still')
    plain.show(standingStep(OPENING))
    await vi.waitFor(() => expect(host.querySelectorAll('.person img[src^="blob:"]')).toHaveLength(3), SOON)
    const body = host.querySelector<HTMLImageElement>('.person img')?.src ?? ''
    expect(await (await fetch(body)).text()).toContain('#112233')
    expect(host.querySelector('.person img:nth-of-type(3)')?.classList).toContain('face')
    plain.destroy()
  })

  test('a picture of the story’s own stands behind, and an empty room where it cannot be had', async () => {
    const red = document.createElement('canvas')
    red.width = 1600
    red.height = 900
    const paint = red.getContext('2d')
    if (paint) paint.fillStyle = '#c03030'
    paint?.fillRect(0, 0, 1600, 900)
    const own = (back: string) => ({
      ...{ id: 'lobby', name: 'The lobby', ambience: '', stand: { x: 800, y: 800, height: 770 } },
      own: { back, front: 'plain-counter' },
    })
    const corner = (): readonly number[] => {
      const { width } = canvas()
      return [
        ...(canvas()
          .getContext('2d')
          ?.getImageData(width - 20, 60, 1, 1).data ?? []),
      ].slice(0, 3)
    }
    await mount({ place: 'lobby', places: [...places, own(red.toDataURL())] })
    expect(stage?.failed).toBe(false)
    expect(corner()[0]).toBeGreaterThan((corner()[1] ?? 0) + 90)
    stage?.destroy()
    await mount({ place: 'lobby', places: [...places, own('/nothing/here')] })
    expect(stage?.failed).toBe(false)
    expect(Math.min(...corner())).toBeGreaterThan(200)
    stage?.destroy()
    // A place that nobody knows is an empty room too, whatever it is called.
    await mount({ place: '../../"><img src=x onerror=ran=1>' })
    expect(stage?.failed).toBe(false)
    expect(Math.min(...corner())).toBeGreaterThan(200)
  })

  test('as plain images too, an empty room takes the place of a picture that cannot be had', async () => {
    const lobby = { id: 'lobby', name: 'The lobby', ambience: '', stand: { x: 800, y: 800, height: 770 } }
    const own = { back: '/nothing/here', front: 'plain-counter' }
    const opening = openingState({ ...OPTIONS, place: 'lobby', face: 'serious' })
    const plain = new StaticPicture(host, '/art/', [...places, { ...lobby, own }], [], opening, 'still')
    const back = (): readonly string[] =>
      [...host.querySelectorAll('.back img')].map((image) => image.getAttribute('src') ?? '')
    expect(back()).toEqual(Array(3).fill('/nothing/here'))
    await vi.waitFor(() => expect(back()).toEqual(Array(3).fill('/art/places/plain-room-back.svg')), SOON)
    plain.destroy()
  })

  test('a lost WebGL context is replaced while it plays, with everybody where they were', async () => {
    const reasons: string[] = []
    await mount({ quality: 'webgl', onFail: (reason) => reasons.push(reason) })
    expect(host.dataset['stage']).toBe('webgl')
    stage?.show(STARTED)
    stage?.show({ kind: 'face_changed', person: 'madeleine', face: 'rage' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    canvas().getContext('webgl')?.getExtension('WEBGL_lose_context')?.loseContext()
    await vi.waitFor(() => expect(stage?.failed).toBe(true), SOON)
    expect(reasons).toHaveLength(1)
    expect(host.querySelector('.person')?.getAttribute('data-face')).toBe('rage')
    expect(host.querySelector('.stage-canvas')).toBeNull()
  })

  test('off is the fuse alone', async () => {
    await mount({ quality: 'off' })
    stage?.show(STARTED)
    stage?.show(hurt(40, 80))
    expect(host.querySelectorAll('canvas, img')).toHaveLength(0)
    await vi.waitFor(() => expect(sparkX()).toBeGreaterThan(200), SOON)
    expect(stage?.failed).toBe(false)
  })
})

describe('the fuse', () => {
  test('marks in practice where the spark was, and tells nothing in assessment', async () => {
    await mount({ quality: 'off' })
    stage?.show(hurt(40, 80))
    await vi.waitFor(() => expect(host.querySelector('.stage-fuse-notch.shown')).not.toBeNull(), SOON)
    expect(host.querySelector('.stage-fuse-notch')?.getAttribute('data-way')).toBe('up')
    stage?.destroy()
    await mount({ quality: 'off', assessment: true })
    const spark = sparkX()
    stage?.show(hurt(40, 80))
    await vi.waitFor(() => expect(sparkX()).toBeGreaterThan(spark), SOON)
    expect(host.querySelector('.stage-fuse-notch.shown')).toBeNull()
  })

  test('shows no number', async () => {
    await mount()
    stage?.show(STARTED)
    stage?.show(hurt(40, 80))
    await asleep()
    expect(host.textContent?.trim()).toBe('')
  })
})
