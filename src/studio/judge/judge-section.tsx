import { useEffect, useRef, useState } from 'preact/hooks'
import { isGood, type Move } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { Button } from '../../ui/button.tsx'
import { studioReview } from '../../ui/text/en/studio-review.ts'
import type { JudgedReply, Judgements } from '../../wire/studio.ts'
import { MAIN_FILE } from '../drafts/draft.ts'
import type { Share } from '../share/share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { agreementOf, type Differing, type JudgeSaid, judgesOf } from './agreement.ts'
import { BlindDialog } from './blind-dialog.tsx'
import type { ReplyScene } from './reply-scenes.ts'
import { useScenes } from './use-scenes.ts'

const words = studioReview.judge

export interface JudgeSectionProps {
  readonly workbench: Workbench
  readonly share: Share
}

/** Judging blind, and how far the text and each judge agree. */
export function JudgeSection({ workbench, share }: JudgeSectionProps) {
  const { api, me } = share.link
  const [judgements, setJudgements] = useState<Judgements>({ judgements: [] })
  const [judging, setJudging] = useState<{ readonly hash: string; readonly scenes: readonly ReplyScene[] } | null>(null)
  const given = useRef(new Map<string, JudgedReply>())
  const saving = useRef(Promise.resolve(true))
  const current = useScenes(workbench)
  const draft = share.draft.value

  const read = async () => {
    const answer = await api.get<Judgements>(`/drafts/${workbench.id}/judgements`)
    if (answer.ok) setJudgements(answer.value)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once the server has the draft
  useEffect(() => {
    if (draft) void read()
  }, [draft !== null])

  const said = current ? judgesOf(judgements, current.scenes, current.hash) : []
  const own = said.find(({ judge }) => judge.id === me.id)
  /** All of one's own on this text goes each time, one after the other; what was said of an older text stays there. */
  const save = (hash: string, reply: JudgedReply): Promise<boolean> => {
    given.current.set(reply.key, reply)
    const work = async () => {
      const before = judgements.judgements.find((one) => one.hash === hash && one.judge.id === me.id)?.replies ?? []
      const replies = [...new Map([...before.map((one) => [one.key, one] as const), ...given.current]).values()]
      const answer = await api.send('PUT', `/drafts/${workbench.id}/judgements/${hash}`, { replies })
      return answer.ok
    }
    saving.current = saving.current.then(work, work)
    return saving.current
  }
  return (
    <section class="proof__part" aria-labelledby="judge-title">
      <h2 id="judge-title">{words.title}</h2>
      <p class="proof__hint">{words.hint}</p>
      {draft?.createdBy.id === me.id && <p>{words.own}</p>}
      <div class="publish__row">
        <Button
          aria-disabled={!current}
          onClick={() => {
            if (!current) return
            given.current.clear()
            setJudging({ hash: current.hash, scenes: current.scenes })
          }}
        >
          {own ? words.goOn : words.begin}
        </Button>
      </div>
      {!current && <p role="status">{words.waiting}</p>}
      {current && said.length === 0 && <p>{words.none}</p>}
      {current &&
        said.map((one) => <JudgeFigures key={one.judge.id} said={one} scenes={current.scenes} workbench={workbench} />)}
      {judging && (
        <BlindDialog
          scenes={judging.scenes}
          before={own?.replies ?? []}
          onSave={(reply) => save(judging.hash, reply)}
          onClose={() => {
            setJudging(null)
            void saving.current.then(read)
          }}
        />
      )}
    </section>
  )
}

interface JudgeFiguresProps {
  readonly said: JudgeSaid
  readonly scenes: readonly ReplyScene[]
  readonly workbench: Workbench
}

function JudgeFigures({ said, scenes, workbench }: JudgeFiguresProps) {
  const { judge, replies, older, lost } = said
  const { judged, unsure, right, kappa, moves, differing } = agreementOf(scenes, replies)
  return (
    <div class="judge">
      <h3>{judge.name}</h3>
      <p>
        {words.progress(judged, scenes.length)}. {older > 0 && words.older(older)} {lost > 0 && words.lost(lost)}
      </p>
      <dl class="judge__figures">
        {(
          [
            [words.right, words.percent(right)],
            [words.kappa, words.kappaOf(kappa)],
            [words.moves, words.percent(moves)],
          ] as const
        ).map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p class="proof__hint">
        {words.kappaHint} {unsure > 0 && words.unsure(unsure)}
      </p>
      {differing.length === 0 ? (
        judged > 0 && <p>{words.agree}</p>
      ) : (
        <details open>
          <summary>{words.disagree(differing.length)}</summary>
          <ol class="judge__list">
            {differing.map((one) => (
              <Difference key={one.scene.key} pair={one} judge={judge.name} workbench={workbench} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

interface DifferenceProps {
  readonly pair: Differing
  readonly judge: string
  readonly workbench: Workbench
}

const named = (moves: readonly Move[]): string => moves.map((move) => rowOf(move).label).join(', ') || '–'

function Difference({ pair: { scene, judged }, judge, workbench }: DifferenceProps) {
  const { line, file = MAIN_FILE } = scene
  return (
    <li class="judge__one">
      <p>
        <strong>{scene.text}</strong>
      </p>
      <p>
        {words.author}: {named(scene.moves)}; {words.isRight[isGood(scene.grade) ? 'yes' : 'no']}
      </p>
      <p>
        {words.judge(judge)}: {named(judged.moves)}; {words.isRight[judged.right]}
      </p>
      {line !== null && (
        <Button kind="quiet" onClick={() => workbench.goTo({ file, line })}>
          {words.goTo}
        </Button>
      )}
    </li>
  )
}
