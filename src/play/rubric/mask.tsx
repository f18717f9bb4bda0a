import type { Face } from '../../core/model/cast.ts'
import './mask.css'

/** A face without a person: who is difficult is not told by age, origin or gender. Decoration. */
export function Mask({ face }: { readonly face: Face }) {
  return (
    <span class="mask" aria-hidden="true">
      <img src={`art/faces/${face}.svg`} alt="" width="960" height="1210" loading="lazy" />
    </span>
  )
}
