import { expect, test } from 'vitest'
import { roomAt } from '../../../src/play/sound/room-at.ts'
import { standOf } from '../../../src/play/stage/stage.ts'
import { placeUrls, stagePlaces } from '../../../src/play/stage/stage-places.ts'
import { pictureUrl, placeLayers, placeName } from '../../../src/ui/place-layers.ts'

const PICTURE = '3fa9c0d1e2b34455667788990a1b2c3d'
const lobby = { id: 'lobby', name: 'The lobby', ambience: 'office', picture: PICTURE }
const story = { channel: 'counter', places: [lobby] } as const

test('an own place is a picture with our counter before it, in both ways to draw', () => {
  const places = stagePlaces(story)
  const drawn = {
    back: `./api/pictures/${PICTURE}`,
    front: './art/places/plain-counter-front.svg',
    instead: './art/places/plain-room-back.svg',
  }
  expect(placeUrls(places, 'lobby', './art/')).toEqual(drawn)
  expect(placeLayers('lobby', story)).toMatchObject(drawn)
  expect(placeLayers('lobby', story).stand).toEqual(standOf(places, 'lobby'))
  expect(placeName('lobby', story)).toBe('The lobby')
})

test('on the phone and in a chat our desk lies before it, and all of the picture closes', () => {
  for (const [channel, desk] of [
    ['phone', 'office-phone'],
    ['chat', 'support-chat'],
  ] as const) {
    const places = stagePlaces({ ...story, channel })
    expect(placeUrls(places, 'lobby', './art/').front).toBe(`./art/places/${desk}-front.svg`)
    expect(places.at(-1)?.panel).toMatchObject({ x: -1600, width: 4800 })
  }
  expect(stagePlaces(story).at(-1)?.panel).toBeUndefined()
})

test('a shipped place stays what it is, and no place is an empty room', () => {
  const taken = { ...story, places: [{ ...lobby, id: 'restaurant' }] }
  expect(placeLayers('restaurant', taken).back).toBe('./art/places/restaurant-back.svg')
  expect(placeUrls(stagePlaces(taken), 'restaurant', '')).toMatchObject({ back: 'places/restaurant-back.svg' })
  expect(placeLayers('nowhere', story)).toMatchObject({ back: './art/places/plain-room-back.svg', instead: null })
  expect(placeName('nowhere', story)).toBeNull()
})

test('what a database says that was tampered with reaches no address', () => {
  for (const picture of ['../../../evil', `${PICTURE}/../x`, '"><script>', 'javascript:ran=1', '']) {
    const tampered = { ...story, places: [{ ...lobby, picture }] }
    const all = JSON.stringify([placeLayers('lobby', tampered), stagePlaces(tampered)])
    if (picture !== '') expect(all).not.toContain(JSON.stringify(picture).slice(1, -1))
    expect(placeLayers('lobby', tampered).back).toBe('./art/places/plain-room-back.svg')
    expect(pictureUrl(picture)).toBe('./art/places/plain-room-back.svg')
  }
  const tampered = { channel: '../evil' as 'counter', places: [lobby] }
  expect(placeLayers('lobby', tampered).front).toBe('./art/places/plain-counter-front.svg')
})

test('an own place sounds like the room that it borrows, or is silent', () => {
  expect(roomAt('lobby', story)).toBe('office-phone')
  expect(roomAt('lobby', { places: [{ ...lobby, ambience: '' }] })).toBe('')
  expect(roomAt('shop-counter', story)).toBe('shop-counter')
})
