import { studioShare as words } from '../../ui/text/en/studio-share.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** Where the text is kept at this moment: in the browser first, and on the server where there is one. */
export function KeptLine({ workbench }: { readonly workbench: Workbench }) {
  const here = workbench.keeping.state.value
  const share = workbench.share.value
  const there = share && here !== 'failed' ? share.state.value : null
  const alarming = here === 'failed' || there === 'conflict' || there === 'refused'
  return (
    <p class={`bench-bar__kept bench-bar__kept--${alarming ? 'failed' : 'fine'}`} role="status">
      {there === null ? (
        studioText.kept[here]
      ) : (
        <span title={words.states[there]}>
          <span aria-hidden="true">{words.short[there]}</span>
          <VisuallyHidden>{words.states[there]}</VisuallyHidden>
        </span>
      )}
    </p>
  )
}
