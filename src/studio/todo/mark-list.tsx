import { Button } from '../../ui/button.tsx'
import { studioTodo } from '../../ui/text/en/studio-todo.ts'
import { MAIN_FILE } from '../drafts/draft.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Mark } from './marks.ts'

const words = studioTodo.write

export interface MarkListProps {
  readonly workbench: Workbench
  readonly marks: readonly Mark[]
}

/** The places that are still to be written: the way to each, and the word that it is done. */
export function MarkList({ workbench, marks }: MarkListProps) {
  const [first] = marks
  const go = workbench.goToMark
  return (
    <>
      <p class="proof__hint">{words.lead}</p>
      <div class="publish__row">
        {first && (
          <Button kind="primary" onClick={() => go(first)}>
            {words.first}
          </Button>
        )}
      </div>
      <ol class="todo__marks">
        {marks.map((mark) => (
          <li key={`${mark.file} ${mark.line}`} class="finding">
            <button type="button" class="finding__where" onClick={() => go(mark)}>
              {mark.file === MAIN_FILE ? words.go(mark.line) : words.goFile(mark.file, mark.line)}
            </button>
            <p class="todo__words">{mark.words}</p>
            <div class="finding__ways">
              <Button kind="quiet" aria-label={studioTodo.writtenOf(mark.line)} onClick={() => workbench.written(mark)}>
                {studioTodo.written}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
