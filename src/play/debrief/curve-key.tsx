import type { ComponentChildren } from 'preact'
import { text } from '../../ui/text.ts'

/** What the shapes of the curve mean. */
export function CurveKey() {
  const { marks } = text.debrief.curve
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul role="list" class="curve__key">
      <li>
        <Sample>
          <circle class="curve__helped" r="8" />
        </Sample>
        {marks.helped}
      </li>
      <li>
        <Sample>
          <circle class="curve__neither" r="8" />
        </Sample>
        {marks.neither}
      </li>
      <li>
        <Sample>
          <rect class="curve__hurt" x="-8" y="-8" width="16" height="16" />
        </Sample>
        {marks.hurt}
      </li>
      <li>
        <Sample>
          <rect class="curve__neither" x="-10" y="-10" width="20" height="20" />
          <rect class="curve__critical" x="-6" y="-6" width="12" height="12" />
        </Sample>
        {marks.critical}
      </li>
    </ul>
  )
}

function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}
