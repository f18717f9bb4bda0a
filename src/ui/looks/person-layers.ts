import type { CastMember } from '../../core/model/cast.ts'
import { isPersonId } from '../../core/model/look.ts'
import { composedLayers, composeLayers, type PersonLayers } from './compose-layers.ts'

/** Somebody to be drawn: a person of a story, or the id of one who comes with Defuse. */
export type Drawn = CastMember | string

export const ART = './art/'

/** Those that come with Defuse lie ready. */
function shippedLayers(id: string, art: string): PersonLayers {
  const folder = `${art}people/${isPersonId(id) ? id : 'nobody'}`
  return { body: `${folder}/body.svg`, head: `${folder}/head.svg`, extras: `${folder}/extras.svg` }
}

/** The layers of a person as far as they are there at once; null while an own person has yet to be put together. */
export function layersAtOnce(person: Drawn, art = ART): PersonLayers | null {
  if (typeof person === 'string') return shippedLayers(person, art)
  // No address is made of what cannot be an id: it is drawn as far as it is known.
  return person.own || !isPersonId(person.id) ? composedLayers(person) : shippedLayers(person.id, art)
}

/** The layers of any person; rejects when an own person cannot be put together. */
export async function layersOf(person: Drawn, art = ART): Promise<PersonLayers> {
  return layersAtOnce(person, art) ?? composeLayers(person as CastMember, art)
}
