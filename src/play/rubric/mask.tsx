import type { Face } from '../../core/model/cast.ts'
import './mask.css'

/** A face without a person: who is difficult is not told by age, origin or gender. Decoration. */
export function Mask({ face }: { readonly face: Face }) {
  return <span class="mask" aria-hidden="true" style={{ backgroundImage: `url(art/faces/${face}.svg)` }} />
}
