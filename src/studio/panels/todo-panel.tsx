import { Circle, CircleCheck, CircleDashed } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { studioTodo as words } from '../../ui/text/en/studio-todo.ts'
import type { Judgements } from '../../wire/studio.ts'
import { FindingLine, keyOf } from '../bench/findings-strip.tsx'
import { MarkList } from '../todo/mark-list.tsx'
import type { Workbench } from '../workbench/workbench.ts'
import type { Panel, PanelId, PanelProps } from './panel.ts'
import '../proof/proof-panel.css'
import '../todo/todo-panel.css'

const ICONS = { done: CircleCheck, open: Circle, waiting: CircleDashed, choice: Circle }
const MOST_SHOWN = 8

/** The way from a pattern to a published story, with what is left of it; each thing leads to its place. */
function TodoPanel({ workbench }: PanelProps) {
  const { marks, errors, laws, publishing, why } = workbench.leftToDo.value
  const go = (tab: PanelId) => () => {
    workbench.tab.value = tab
    workbench.showing.value = 'side'
  }
  return (
    <div class="proof todo">
      <h2>{words.title}</h2>
      <ol class="todo__steps">
        <Step state={marks.length === 0 ? 'done' : 'open'} title={words.write.title}>
          {marks.length === 0 ? <p>{words.write.done}</p> : <MarkList workbench={workbench} marks={marks} />}
        </Step>
        <Step state={laws} title={words.laws.title}>
          <p class="proof__hint">{words.laws.lead}</p>
          {errors.slice(0, MOST_SHOWN).map((finding) => (
            <div key={keyOf(finding)}>
              <FindingLine finding={finding} workbench={workbench} />
              {finding.mend && <p class="proof__hint todo__mend">{finding.mend}</p>}
            </div>
          ))}
          {errors.length === 0 && <p>{words.laws[laws === 'open' ? 'unproved' : laws]}</p>}
          <div class="publish__row">
            <Button kind="quiet" onClick={go('proof')}>
              {words.laws.look}
            </Button>
          </div>
        </Step>
        <Step state="choice" title={words.play.title}>
          <p class="proof__hint">{words.play.lead}</p>
          <div class="publish__row">
            <Button kind="quiet" onClick={go('play')}>
              {words.play.go}
            </Button>
          </div>
        </Step>
        <JudgeStep workbench={workbench} onGo={go('review')} />
        <Step state={publishing === 'done' ? 'done' : 'open'} title={words.publish.title}>
          <p class="proof__hint">{publishing === 'alone' ? words.publish.alone : words.publish.lead}</p>
          {publishing === 'done' && <p>{words.publish.done}</p>}
          {publishing === 'ready' && <p>{words.publish.ready}</p>}
          {publishing === 'blocked' && <p>{why}</p>}
          {publishing !== 'alone' && (
            <div class="publish__row">
              <Button kind={publishing === 'ready' && marks.length === 0 ? 'primary' : 'quiet'} onClick={go('publish')}>
                {words.publish.go}
              </Button>
            </div>
          )}
        </Step>
      </ol>
    </div>
  )
}

interface StepProps {
  readonly state: keyof typeof ICONS
  readonly title: string
  readonly children: ComponentChildren
}

function Step({ state, title, children }: StepProps) {
  return (
    <li class={`todo__step todo__step--${state}`}>
      <Icon node={ICONS[state]} size="1.5em" />
      <div class="todo__body">
        <h3>
          {title} <span class="todo__state">{words.state[state]}</span>
        </h3>
        {children}
      </div>
    </li>
  )
}

/** How far others have judged it; there is nothing to say where there is no server. */
function JudgeStep({ workbench, onGo }: { readonly workbench: Workbench; readonly onGo: () => void }) {
  const share = workbench.share.value
  const draft = share?.draft.value ?? null
  const [said, setSaid] = useState<Judgements['judgements']>([])
  const { id } = workbench
  const revision = draft?.revision
  useEffect(() => {
    if (!share || revision === undefined) return
    share.link.api.get<Judgements>(`/drafts/${id}/judgements`).then((answer) => {
      if (answer.ok) setSaid(answer.value.judgements)
    })
  }, [share, revision, id])
  if (!share) return null
  const judges = new Map(said.map(({ judge, replies }) => [judge.id, { name: judge.name, replies: replies.length }]))
  judges.delete(draft?.createdBy.id ?? '')
  return (
    <Step state={judges.size > 0 ? 'done' : 'choice'} title={words.judge.title}>
      <p class="proof__hint">{words.judge.lead}</p>
      {judges.size === 0 && <p>{words.judge.none}</p>}
      {[...judges].map(([judge, { name, replies }]) => (
        <p key={judge}>{words.judge.judged(name, replies)}</p>
      ))}
      <div class="publish__row">
        <Button kind="quiet" onClick={onGo}>
          {words.judge.go}
        </Button>
      </div>
    </Step>
  )
}

export const TODO_PANEL: Panel = { id: 'todo', label: words.label, Body: TodoPanel }
