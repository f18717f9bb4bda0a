import type { Closing } from '../stage/closings.ts'
import { ActionDrawing } from './action-drawing.tsx'

/** What is left to see when nobody is there any more: a slammed door, a dead line, a closed window, our own way out, a little light. */
export function EndDrawing({ closing }: { readonly closing: Closing }) {
  if (closing === 'withdrawn') return <ActionDrawing action="leave" />
  if (closing === 'stormed') {
    return (
      <svg class="action-drawing" viewBox="0 0 150 200" width="150" height="200" aria-hidden="true" focusable="false">
        <path class="action-drawing__body" d="M22 210 24 12 126 10 128 210Z" />
        <path d="M12 210 14 3 136 2 138 210M44 34h62v58H44ZM44 112h62v70H44Z" />
        <circle class="action-drawing__knob" cx="36" cy="104" r="4.5" />
        <path d="M-14 40-34 30M-14 100h-24M-14 160l-20 10M164 40l20-10M164 100h24M164 160l20 10" />
      </svg>
    )
  }
  if (closing === 'dark') {
    return (
      <svg class="action-drawing" viewBox="0 0 200 200" width="200" height="200" aria-hidden="true" focusable="false">
        <path class="action-drawing__beyond" d="M96 6 108 4 110 128 94 129ZM94 129 110 128 168 196 52 197Z" />
      </svg>
    )
  }
  if (closing === 'shut') {
    return (
      <svg class="action-drawing" viewBox="0 0 200 150" width="200" height="150" aria-hidden="true" focusable="false">
        <path class="action-drawing__light" d="M10 12 190 10 188 140 12 138Z" />
        <path d="M10 12 190 10 188 140 12 138ZM11 38 189 36M168 18l10 12M178 18l-10 12" />
        <path d="M84 74l32 32M116 74 84 106" />
      </svg>
    )
  }
  return (
    <svg class="action-drawing" viewBox="0 0 200 190" width="200" height="190" aria-hidden="true" focusable="false">
      <path class="action-drawing__body" d="M40 150c-2-24 8-34 30-34l60 2c22 1 34 10 32 34-1 18-120 18-122-2Z" />
      <path class="action-drawing__knob" d="M74 118c-2-14 52-14 52 0Z" />
      <circle class="action-drawing__beyond" cx="101" cy="142" r="14" />
      <path
        class="action-drawing__beyond"
        d="M22 40c20-22 130-26 154-2l6 22-32 8-10-18c-30-8-54-6-80 0l-8 18-34-6Z"
        transform="translate(0 18) rotate(-9 100 50)"
      />
      <path d="M40 150c-20 4-22 26-4 28s10-18 26-12 4 20 20 18" />
      <path d="M8 16 24 30M100-2v18M192 10 176 26" />
    </svg>
  )
}
