import type { Action } from '../../core/model/move.ts'
import './action-drawing.css'

/** A standing action as a thing one can point at: a bell for help, an open door for leaving. Breathing is drawn behind the person. */
export function ActionDrawing({ action }: { readonly action: Action }) {
  if (action === 'get_help') {
    return (
      <svg class="action-drawing" viewBox="0 0 120 104" width="120" height="104" aria-hidden="true" focusable="false">
        <path class="action-drawing__body" d="M16 78C15 40 36 22 60 22s46 18 44 56Z" />
        <path class="action-drawing__body" d="M6 80C7 74 113 74 114 80L111 94C110 98 11 98 9 94Z" />
        <path class="action-drawing__body" d="M53 22c-1-10 15-10 14 0" />
        <path d="M33 60c2-12 8-19 16-23M8 28 18 36M2 50l12 2M112 28 102 36M118 50l-12 2M34 4l5 11M86 4l-5 11" />
      </svg>
    )
  }
  return (
    <svg class="action-drawing" viewBox="0 0 150 200" width="150" height="200" aria-hidden="true" focusable="false">
      <path class="action-drawing__beyond" d="M22 198 24 12 126 10 128 198Z" />
      <path class="action-drawing__light" d="M40 198 58 34 118 30 120 198Z" />
      <path class="action-drawing__body" d="M23 12 66 34 64 210 21 198Z" />
      <path d="M12 198 14 3 136 2 138 198" />
      <circle class="action-drawing__knob" cx="56" cy="118" r="4.5" />
      <path d="M84 150h30M104 140l11 10-11 10" />
    </svg>
  )
}
