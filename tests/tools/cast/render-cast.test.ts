import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CastMember, FACES, type Place } from '../../../src/core/model/cast.ts'
import { INK } from '../../../tools/cast/drawing.ts'
import { FRAME, renderCast } from '../../../tools/cast/render-cast.ts'
import { contrast } from '../../fixtures/contrast.ts'
import { parseSvg } from '../../fixtures/parse-svg.ts'

const ASSETS = join(import.meta.dirname, '../../../assets')
const read = <T>(file: string): T => JSON.parse(readFileSync(join(ASSETS, file), 'utf8'))
const cast = read<CastMember[]>('cast.json')
const places = read<Array<Place & { stand: { x: number; y: number; height: number } }>>('places.json')
const art = renderCast(ASSETS)
const svg = (url: string) => parseSvg(art.get(url) ?? `nothing at ${url}`)
const frame = `${FRAME.x} ${FRAME.y} ${FRAME.width} ${FRAME.height}`

describe('the people', () => {
  test.each(cast.map(({ id }) => id))('%s has a body, a head and extras in the common frame', (id) => {
    for (const layer of ['body', 'head', 'extras']) {
      expect(svg(`art/people/${id}/${layer}.svg`).attributes['viewBox'], layer).toBe(frame)
    }
    expect(svg(`art/people/${id}/body.svg`).count('path')).toBeGreaterThan(1)
    expect(svg(`art/people/${id}/head.svg`).count('path')).toBeGreaterThan(1)
  })

  test('have glasses only where the cast says so', () => {
    const withGlasses = cast.filter(({ id }) => svg(`art/people/${id}/extras.svg`).count('path') > 0)
    expect(withGlasses.map(({ id }) => id)).toEqual(cast.filter(({ accessory }) => accessory).map(({ id }) => id))
    expect(withGlasses.length).toBeGreaterThan(0)
  })

  test('wear the colours of the cast: cloth or skin on the body, skin on the head', () => {
    for (const { id, skin, cloth, hairColor } of cast) {
      const body = art.get(`art/people/${id}/body.svg`) ?? ''
      expect(
        [skin, cloth].some((colour) => body.includes(`fill="${colour}"`)),
        id,
      ).toBe(true)
      expect(art.get(`art/people/${id}/head.svg`), id).toContain(`fill="${skin}"`)
      if (hairColor) expect(art.get(`art/people/${id}/head.svg`), id).toContain(`fill="${hairColor}"`)
    }
  })

  test('have skin on which the ink of a face can be seen (WCAG 1.4.11: 3 to 1)', () => {
    for (const { id, skin } of cast) expect(contrast(skin, INK), id).toBeGreaterThanOrEqual(3)
  })

  test('are told apart by id and by the name that stories write', () => {
    expect(new Set(cast.map(({ id }) => id)).size).toBe(cast.length)
    expect(new Set(cast.map(({ name }) => name)).size).toBe(cast.length)
    for (const { id, name } of cast) expect(name.split(' ')[0]?.toLowerCase()).toBe(id)
  })
})

test.each(FACES)('the face %s is drawn in the common frame, with ink', (face) => {
  expect(svg(`art/faces/${face}.svg`).attributes['viewBox']).toBe(frame)
  expect(art.get(`art/faces/${face}.svg`)).toContain(`fill="${INK}"`)
})

describe('the places', () => {
  test.each(places.map(({ id }) => id))('%s has a room and our own counter, 1600 by 900', (id) => {
    for (const layer of ['back', 'front']) {
      const { attributes, count } = svg(`art/places/${id}-${layer}.svg`)
      expect(attributes, layer).toMatchObject({ viewBox: '0 0 1600 900', width: '1600', height: '900' })
      expect(count('path'), layer).toBeGreaterThan(10)
    }
    // Opaque, so that the drawing stays readable on a dark page; the counter is not, since people stand behind it.
    const ground = '<rect width="1600" height="900"'
    expect(art.get(`art/places/${id}-back.svg`)).toContain(ground)
    expect(art.get(`art/places/${id}-front.svg`)).not.toContain(ground)
  })

  test('are the drawings that there are, no more and no fewer', () => {
    const files = readdirSync(join(ASSETS, 'places')).sort()
    // What lies before a picture of a trainer's own, and the room where it cannot be had.
    const forOwn = ['plain-counter-front.svg', 'plain-room-back.svg']
    expect(files).toEqual([...places.flatMap(({ id }) => [`${id}-back.svg`, `${id}-front.svg`]), ...forOwn].sort())
  })

  test('let the person stand large, with their feet behind the counter', () => {
    for (const { id, stand } of places) {
      expect(stand.height, id).toBeGreaterThanOrEqual(700)
      expect(stand.y - stand.height, id).toBeGreaterThanOrEqual(0)
      expect(stand.y, id).toBeGreaterThan(740)
    }
  })
})

test('nothing drawn reaches outside for anything', () => {
  for (const [url, text] of art) expect(text.match(/(?:href|src)="(?!#)[^"]*"|url\((?!#)/g), url).toBeNull()
})
