import { render } from 'preact'
import { afterEach, describe, expect, test } from 'vitest'
import '../../../src/ui/theme.css'
import type { CastMember } from '../../../src/core/model/cast.ts'
import { BEARDS, BODIES, GLASSES, HEADS, PART_COLOURS } from '../../../src/core/model/drawings.ts'
import { layersAtOnce, layersOf } from '../../../src/ui/looks/person-layers.ts'
import { Portrait } from '../../../src/ui/portrait.tsx'

const nadia: CastMember = {
  ...{ id: 'nadia', name: 'Nadia', body: 'Coffee', hair: 'GrayBun', accessory: 'GlassRound', facialHair: 'GrayFull' },
  ...{ skin: '#CF9468', cloth: '#3A7D44', hairColor: '#8F1F48', voice: { pitch: 222, rough: 0.2 }, own: true },
}
const ART = '/art/'
const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

/** How many pixels of a picture have each colour, as `#rrggbb`. */
async function coloursOf(url: string): Promise<ReadonlyMap<string, number>> {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 240
  canvas.height = 302
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.drawImage(image, 0, 0, 240, 302)
  const { data } = context.getImageData(0, 0, 240, 302)
  const counts = new Map<string, number>()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue
    const colour = `#${[data[at], data[at + 1], data[at + 2]].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}
/** Which edges of the frame a picture touches, but for the lower one: there it would be cut off in mid-air. */
async function edgesOf(url: string): Promise<readonly string[]> {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  const [width, height] = [480, 605]
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.drawImage(image, 0, 0, width, height)
  const touched = (x: number, y: number, w: number, h: number): boolean =>
    context.getImageData(x, y, w, h).data.some((part, at) => at % 4 === 3 && part > 0)
  return [
    ...(touched(0, 0, width, 1) ? ['top'] : []),
    ...(touched(0, 0, 1, height) ? ['left'] : []),
    ...(touched(width - 1, 0, 1, height) ? ['right'] : []),
  ]
}
const share = (counts: ReadonlyMap<string, number>, colour: string): number => counts.get(colour.toLowerCase()) ?? 0

describe('an own person', () => {
  test('is drawn from parts in the colours of the look', async () => {
    const { body, head, extras } = await layersOf(nadia, ART)
    const [onBody, onHead, onExtras] = await Promise.all([body, head, extras].map(coloursOf))
    expect(share(onBody ?? new Map(), nadia.cloth)).toBeGreaterThan(5000)
    expect(share(onBody ?? new Map(), nadia.skin)).toBeGreaterThan(200)
    expect(share(onHead ?? new Map(), nadia.skin)).toBeGreaterThan(2000)
    // Hair in outline, and the beard.
    expect(share(onHead ?? new Map(), nadia.hairColor ?? '')).toBeGreaterThan(1500)
    expect(share(onExtras ?? new Map(), '#1b1f2a')).toBeGreaterThan(50)
  })

  test('is put together once: the second time it is there at once', async () => {
    const first = await layersOf(nadia, ART)
    expect(layersAtOnce({ ...nadia, id: 'other', name: 'Other' }, ART)).toEqual(first)
    expect(layersAtOnce({ ...nadia, cloth: '#112233' }, ART)).toBeNull()
    // What did not change keeps its picture.
    const changed = await layersOf({ ...nadia, cloth: '#112233' }, ART)
    expect(changed.body).not.toBe(first.body)
    expect((await coloursOf(changed.body)).get('#112233')).toBeGreaterThan(5000)
  })

  test('whose parts cannot be had is refused, and had as soon as they can', async () => {
    const alone = { ...nadia, body: 'Thunder' }
    await expect(layersOf(alone, '/no/such/art/')).rejects.toThrow('did not load')
    expect((await layersOf(alone, ART)).body).toMatch(/^blob:/)
  })

  test.each([
    ['body', BODIES],
    ['hair', HEADS],
    ['facialHair', BEARDS],
    ['accessory', GLASSES],
  ] as const)('every %s can be worn, and no mark of a colour is left', async (part, names) => {
    for (const name of names) {
      const layers = await layersOf({ ...nadia, [part]: name }, ART)
      const url = part === 'body' ? layers.body : part === 'accessory' ? layers.extras : layers.head
      const svg = await (await fetch(url)).text()
      for (const mark of Object.values(PART_COLOURS)) expect(svg, name).not.toContain(mark)
      expect(await edgesOf(url), name).toEqual([])
      expect(svg.length, name).toBeGreaterThan(600)
      expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror'), name).toBeNull()
    }
  })

  test('of whom a database says what cannot be is drawn in what is known', async () => {
    const looks = {
      body: '"><script>',
      hair: '../../evil',
      skin: 'red;background:url(//evil.example)',
      cloth: '</svg><script>',
    }
    const { body, head } = await layersOf({ ...nadia, ...looks, accessory: 'x', facialHair: 'y' }, ART)
    for (const url of [body, head]) {
      expect(await (await fetch(url)).text()).not.toMatch(/script|evil|url\((?!#)/)
      expect((await coloursOf(url)).size).toBeGreaterThan(2)
    }
    // Nor does an id lead anywhere.
    const { own, ...shipped } = nadia
    expect(own).toBe(true)
    expect((await layersOf({ ...shipped, id: '../../evil' }, ART)).body).toMatch(/^blob:/)
    expect(layersAtOnce('../../evil', ART)?.body).toBe('/art/people/nobody/body.svg')
  })
})

test('a portrait shows an own person, with the face between head and glasses', async () => {
  render(<Portrait person={{ ...nadia, skin: '#A1866F' }} face="rage" size="192px" />, room)
  await expect.poll(() => room.querySelectorAll('img').length).toBe(4)
  const [body, head, face, extras] = [...room.querySelectorAll('img')]
  for (const layer of [body, head, extras]) expect(layer?.src).toMatch(/^blob:/)
  expect(face?.getAttribute('src')).toBe('./art/faces/rage.svg')
  // Another colour is shown when it is there, and until then the one before.
  render(<Portrait person={{ ...nadia, skin: '#5C4033' }} face="calm" size="192px" />, room)
  expect(room.querySelectorAll('img')).toHaveLength(4)
  await expect.poll(() => room.querySelectorAll('img')[1]?.src).not.toBe(head?.src)
})
