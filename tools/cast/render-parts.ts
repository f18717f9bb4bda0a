import type { CastMember } from '../../src/core/model/cast.ts'
import { BEARDS, BODIES, GLASSES, HEADS, PART_COLOURS } from '../../src/core/model/drawings.ts'
import { draw } from './drawing.ts'
import { bodyPatches, hairPatches } from './patches.ts'

const { skin, cloth, own } = PART_COLOURS
const ANYBODY = { id: '', name: '', voice: { pitch: 0, rough: 0 }, skin, cloth, hairColor: own }

/** Every drawing that an own person may be put together from as `[url, svg elements]`, with marks in place of the colours. */
export const drawParts = (): Array<[string, string]> => {
  const parts: Array<[string, string]> = []
  for (const body of BODIES) {
    const person: CastMember = { ...ANYBODY, body, hair: '' }
    const { base, patches } = bodyPatches(person)
    parts.push([`art/parts/body/${body}.svg`, draw('body', body, base, patches)])
  }
  for (const hair of HEADS) {
    const patches = hairPatches({ ...ANYBODY, body: '', hair })
    parts.push([`art/parts/head/${hair}.svg`, draw('hair', hair, skin, patches)])
  }
  for (const name of BEARDS) parts.push([`art/parts/beard/${name}.svg`, draw('facialHair', name, own)])
  for (const name of GLASSES) parts.push([`art/parts/glasses/${name}.svg`, draw('accessory', name, skin)])
  return parts
}
