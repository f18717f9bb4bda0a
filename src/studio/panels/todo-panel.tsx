import { Circle, CircleCheck, CircleDashed } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { studioTodo as words } from '../../ui/text/en/studio-todo.ts'
import type { Judgements } from '../../wire/studio.ts'
import { FindingLine, keyOf } from '../bench/findings-strip.tsx'
import { judgesOf } from '../judge/agreement.ts'
import { useScenes } from '../judge/use-scenes.ts'
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
function JudgeStep({ workbench, onGo }: JudgeProps) {
  const share = workbench.share.value
  const draft = share?.draft.value ?? null
  const [judgements, setJudgements] = useState<Judgements['judgements']>([])
  const { id } = workbench
  const revision = draft?.revision
  useEffect(() => {
    if (!share || revision === undefined) return
    share.link.api.get<Judgements>(`/drafts/${id}/judgements`).then((answer) => {
      if (answer.ok) setJudgements(answer.value.judgements)
    })
  }, [share, revision, id])
  if (!share) return null
  const others = judgements.filter(({ judge }) => judge.id !== draft?.createdBy.id)
  if (others.length > 0) return <JudgedStep workbench={workbench} judgements={others} onGo={onGo} />
  return (
    <JudgeFrame state="choice" onGo={onGo}>
      <p>{words.judge.none}</p>
    </JudgeFrame>
  )
}

interface JudgeProps {
  readonly workbench: Workbench
  readonly onGo: () => void
}

/** By itself, since what of it still holds takes a walk through the whole text. */
function JudgedStep({ workbench, judgements, onGo }: JudgeProps & Judgements) {
  const current = useScenes(workbench)
  const all = current?.scenes.length ?? 0
  const said = current ? judgesOf({ judgements }, current.scenes, current.hash) : []
  return (
    <JudgeFrame
      state={!current ? 'waiting' : said.some(({ replies }) => replies.length === all) ? 'done' : 'choice'}
      onGo={onGo}
    >
      {said.map(({ judge, replies }) => (
        <p key={judge.id}>{words.judge.judged(judge.name, replies.length, all)}</p>
      ))}
    </JudgeFrame>
  )
}

function JudgeFrame({ state, onGo, children }: Pick<StepProps, 'state' | 'children'> & Pick<JudgeProps, 'onGo'>) {
  return (
    <Step state={state} title={words.judge.title}>
      <p class="proof__hint">{words.judge.lead}</p>
      {children}
      <div class="publish__row">
        <Button kind="quiet" onClick={onGo}>
          {words.judge.go}
        </Button>
      </div>
    </Step>
  )
}

export const TODO_PANEL: Panel = { id: 'todo', label: words.label, Body: TodoPanel }
