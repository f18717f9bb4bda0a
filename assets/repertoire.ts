import type { CastMember, Place, Repertoire } from '../src/core/model/cast.ts'
import cast from './cast.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import sounds from './sounds.json' with { type: 'json' }

/** The people, places and sounds of this installation. */
export const REPERTOIRE: Repertoire = {
  people: cast satisfies readonly CastMember[],
  places: places satisfies readonly Place[],
  sounds: sounds.map(({ id }) => id),
}
