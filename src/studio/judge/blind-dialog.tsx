import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Move } from '../../core/model/move.ts'
import { RUBRIC_TABLE, rowOf } from '../../core/score/rubric-table.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { studioReview } from '../../ui/text/en/studio-review.ts'
import { text } from '../../ui/text.ts'
import type { JudgedReply } from '../../wire/studio.ts'
import { WholeScreen } from '../share/whole-screen.tsx'
import { blindOrder } from './blind-order.ts'
import type { ReplyScene } from './reply-scenes.ts'
import './blind-dialog.css'

const words = studioReview.blind
/** The server takes no more. */
const MOST_MOVES = 6

export interface BlindDialogProps {
  readonly scenes: readonly ReplyScene[]
  /** What was judged before and still counts. */
  readonly before: readonly JudgedReply[]
  readonly onSave: (reply: JudgedReply) => Promise<boolean>
  readonly onClose: () => void
}

/** An answer that is not whole yet. */
interface Half {
  readonly moves: readonly Move[]
  readonly right: JudgedReply['right'] | null
}

const NOTHING: Half = { moves: [], right: null }

/** One reply after the other in its scene, without what the text says of it; each answer is kept at once. */
export function BlindDialog({ scenes, before, onSave, onClose }: BlindDialogProps) {
  const order = useMemo(() => blindOrder(scenes), [scenes])
  const [answers, setAnswers] = useState(() => new Map<string, Half>(before.map((reply) => [reply.key, reply])))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      order.findIndex(({ key }) => !answers.has(key)),
    ),
  )
  const [kept, setKept] = useState<'saved' | 'saving' | 'failed' | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const scene = order[at]
  const half = (scene && answers.get(scene.key)) ?? NOTHING

  const answer = async (next: Half) => {
    if (!scene) return
    setMissing(null)
    setAnswers(new Map(answers).set(scene.key, next))
    if (next.right === null || next.moves.length === 0) return
    setKept('saving')
    setKept((await onSave({ key: scene.key, moves: [...next.moves], right: next.right })) ? 'saved' : 'failed')
  }
  const go = (to: number) => {
    if (half.right === null && half.moves.length > 0) return setMissing(words.missingRight)
    if (half.right !== null && half.moves.length === 0) return setMissing(words.missingMoves)
    setMissing(null)
    setAt(to)
    heading.current?.focus()
  }
  // What was open before has gone: the reply is where reading begins.
  useEffect(() => heading.current?.focus(), [])

  return (
    <WholeScreen
      title={words.title}
      onClose={onClose}
      tools={
        <>
          <p class="blind__kept" role="status">
            {kept && words[kept]}
          </p>
          <Button onClick={onClose}>{words.done}</Button>
        </>
      }
    >
      {scene ? (
        <div class="blind">
          <section class="blind__scene" aria-labelledby="blind-place">
            <h3 id="blind-place" ref={heading} tabIndex={-1}>
              {words.place(at + 1, order.length)}
            </h3>
            <p class="proof__hint">
              {words.situation}: {text.common.situations[scene.situation]}
            </p>
            <Heard scene={scene} />
            <p class="blind__reply">
              <span class="visually-hidden">{words.reply}: </span>
              {scene.text}
            </p>
          </section>
          <div class="blind__answers">
            <Choices
              legend={words.right}
              options={words.answers}
              value={(half.right ?? '') as JudgedReply['right']}
              onChoose={(right) => void answer({ ...half, right })}
            />
            <MoveChoice key={scene.key} moves={half.moves} onChoose={(moves) => void answer({ ...half, moves })} />
            {missing && <p role="alert">{missing}</p>}
            <div class="blind__ways">
              <Button kind="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
                {words.previous}
              </Button>
              {at + 1 < order.length ? (
                <Button kind="primary" onClick={() => go(at + 1)}>
                  {words.next}
                </Button>
              ) : (
                <p>{answers.has(scene.key) ? words.all : ''}</p>
              )}
            </div>
          </div>
        </div>
      ) : null}
    </WholeScreen>
  )
}

function Heard({ scene }: { readonly scene: ReplyScene }) {
  if (scene.heard.length === 0) return <p>{words.nothing}</p>
  return (
    <div class="blind__heard">
      {scene.heard.map(({ name, text: line }) => (
        <p key={`${name} ${line}`} class={name === undefined ? 'blind__told' : 'blind__said'}>
          {name !== undefined && <strong>{name}: </strong>}
          {line}
        </p>
      ))}
    </div>
  )
}

interface MoveChoiceProps {
  readonly moves: readonly Move[]
  readonly onChoose: (moves: readonly Move[]) => void
}

/** All moves of the rubric by their names, in an order that does not say which ones help. */
function MoveChoice({ moves, onChoose }: MoveChoiceProps) {
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const rows = [...RUBRIC_TABLE]
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
    .filter(({ label, meaning }) => `${label} ${meaning}`.toLowerCase().includes(wanted))
  const toggle = (move: Move, on: boolean) =>
    onChoose(on ? [...moves, move].slice(0, MOST_MOVES) : moves.filter((one) => one !== move))
  return (
    <fieldset class="blind__moves" aria-describedby="blind-moves-hint">
      <legend>{words.moves}</legend>
      <p class="proof__hint" id="blind-moves-hint">
        {words.movesHint}
      </p>
      <p role="status">
        {moves.length === 0 ? words.noneChosen : words.chosen(moves.map((move) => rowOf(move).label).join(', '))}
      </p>
      <Field label={words.find} type="search" value={find} onValue={setFind} />
      <div class="blind__list">
        {rows.map(({ move, label, meaning }) => (
          <label key={move} class="blind__move">
            <input
              type="checkbox"
              checked={moves.includes(move)}
              onChange={(event) => toggle(move, event.currentTarget.checked)}
            />
            <span>
              <strong>{label}</strong> {meaning}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
