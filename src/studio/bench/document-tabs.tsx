import { studioText as words } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** Which file of the story is in the editor. */
export function DocumentTabs({ workbench }: { readonly workbench: Workbench }) {
  const here = workbench.document.value
  return (
    <nav class="documents" aria-label={words.editor.documents}>
      {workbench.documents.value.map((name) => (
        <button
          key={name}
          type="button"
          class="documents__one"
          aria-current={name === here}
          onClick={() => workbench.open(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}
