import type { ComponentChildren } from 'preact'
import type { Face } from '../core/model/cast.ts'
import { Portrait } from '../ui/portrait.tsx'
import './entrance.css'

export interface EntranceProps {
  readonly title: string
  readonly lead?: ComponentChildren
  /** Somebody who waits, and the mood in which they do. */
  readonly face: Face
  readonly children: ComponentChildren
}

/** The way in: somebody waits behind the door, and the form lies beside them. */
export function Entrance({ title, lead, face, children }: EntranceProps) {
  return (
    <main class="entrance">
      <div class="entrance__words">
        <h1>{title}</h1>
        {lead && <p class="entrance__lead">{lead}</p>}
        <div class="entrance__door" aria-hidden="true">
          <Portrait person="madeleine" face={face} />
        </div>
      </div>
      <div class="entrance__sheet">{children}</div>
    </main>
  )
}
