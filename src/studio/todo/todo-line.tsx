import { ArrowDown } from 'lucide'
import { Icon } from '../../ui/icon.tsx'
import { studioTodo } from '../../ui/text/en/studio-todo.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { LeftToDo } from './left-to-do.ts'

const words = studioTodo.line

/** What is left until it can be published, in a few words under the text: the way to the list, and to the next place. */
export function TodoLine({ workbench }: { readonly workbench: Workbench }) {
  const left = workbench.leftToDo.value
  const said = sayingOf(left)
  return (
    <div class="todo-line">
      {left.marks.length > 0 && (
        <button type="button" class="todo-line__one" title="F9" onClick={() => workbench.nextMark()}>
          <span class="todo-line__next">{studioTodo.next}</span>
          <Icon node={ArrowDown} size="1.1em" />
        </button>
      )}
      <button
        type="button"
        class="todo-line__one"
        aria-label={said === words.label ? said : `${words.label}: ${said}`}
        onClick={() => {
          workbench.tab.value = 'todo'
          workbench.showing.value = 'side'
        }}
      >
        {said}
      </button>
    </div>
  )
}

function sayingOf({ marks, errors, laws, publishing }: LeftToDo): string {
  const mend = errors.length > 0 ? `, ${words.mend(errors.length)}` : ''
  if (marks.length > 0) return `${words.write(marks.length)}${mend}`
  // How much there is to mend stands beside it already.
  if (errors.length > 0) return words.label
  if (laws !== 'done') return laws === 'waiting' ? words.waiting : words.unproved
  return words[publishing]
}
