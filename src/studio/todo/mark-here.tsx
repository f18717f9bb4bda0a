import { Button } from '../../ui/button.tsx'
import { studioTodo as words } from '../../ui/text/en/studio-todo.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { type Mark, markAt } from './marks.ts'

export const markHere = ({ marks, cursor }: Workbench): Mark | undefined => markAt(marks.value, cursor.value)

/** What is to be written where the cursor is, and the button that says that it is written. */
export function MarkHere({ workbench }: { readonly workbench: Workbench }) {
  const mark = markHere(workbench)
  if (!mark) return null
  return (
    <div class="todo-here">
      <p>
        <strong>{words.toWrite}</strong> {mark.words}
      </p>
      <Button onClick={() => workbench.written(mark)}>
        {words.written} <kbd>{words.key}</kbd>
      </Button>
    </div>
  )
}
