import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CastMember, FACES } from '../../src/core/model/cast.ts'
import { drawFace } from './draw-face.ts'
import { draw } from './drawing.ts'
import { minifySvg } from './minify-svg.ts'
import { bodyPatches, hairPatches } from './patches.ts'
import { drawParts } from './render-parts.ts'

/** The frame that every layer of every person shares, so that equal size means equal place. */
export const FRAME = { x: -50, y: -60, width: 960, height: 1210 } as const

const layer = (inner: string): string => {
  const { x, y, width, height } = FRAME
  const size = `width="${width}" height="${height}"`
  return minifySvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" ${size}>${inner}</svg>`,
  )
}

const personLayers = (person: CastMember): Array<[string, string]> => {
  const { base, patches } = bodyPatches(person)
  const beard = person.facialHair ? draw('facialHair', person.facialHair, person.hairColor ?? person.skin) : ''
  const head = draw('hair', person.hair, person.skin, hairPatches(person)) + beard
  const extras = person.accessory ? draw('accessory', person.accessory, person.skin) : ''
  return [
    [`art/people/${person.id}/body.svg`, layer(draw('body', person.body, base, patches))],
    // The beard lies under the face, else it would cover the mouth that tells the mood.
    [`art/people/${person.id}/head.svg`, layer(head)],
    [`art/people/${person.id}/extras.svg`, layer(extras)],
  ]
}

/**
 * The people, the parts of people that stories make up, faces and places as `url → svg` (urls relative to the site root).
 * Reads `cast.json` and `places/*.svg` in the folder `assets`; throws when the cast names a drawing that does not exist.
 */
export const renderCast = (assets: string): Map<string, string> => {
  const cast: CastMember[] = JSON.parse(readFileSync(join(assets, 'cast.json'), 'utf8'))
  const places = readdirSync(join(assets, 'places')).filter((file) => file.endsWith('.svg'))
  return new Map([
    ...cast.flatMap(personLayers),
    ...drawParts().map(([url, inner]): [string, string] => [url, layer(inner)]),
    ...FACES.map((face): [string, string] => [`art/faces/${face}.svg`, layer(drawFace(face))]),
    ...places.map((file): [string, string] => [
      `art/places/${file}`,
      minifySvg(readFileSync(join(assets, 'places', file), 'utf8')),
    ]),
  ])
}
