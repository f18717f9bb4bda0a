import type { Face } from '../../core/model/cast.ts'
import { ART, type Drawn } from './person-layers.ts'
import { useLayers } from './use-layers.ts'
import './head-picture.css'

/**
 * Somebody's head in a square, as `Portrait` cuts it, as one picture: where many stand side by side, no layer reaches
 * over the edge under the words of a neighbour. Decoration.
 */
export function HeadPicture({ person, face }: { readonly person: Drawn; readonly face: Face }) {
  const drawn = useLayers(person)
  const layers = drawn ? [drawn.extras, `${ART}faces/${face}.svg`, drawn.head, drawn.body] : []
  const urls = layers.map((layer) => `url("${new URL(layer, document.baseURI).href}")`)
  return <span class="head-picture" aria-hidden="true" style={{ backgroundImage: urls.join(', ') || 'none' }} />
}
