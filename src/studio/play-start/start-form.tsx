import { useState } from 'preact/hooks'
import { SITUATIONS } from '../../core/model/move.ts'
import type { Ledger } from '../../core/model/score.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { text } from '../../ui/text.ts'
import { knotNames } from '../check/fixes/fix-rule.ts'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { knotAt } from './place-of-play.ts'
import type { PlayStart } from './play-start.ts'

const words = studioText.play
type Flag = keyof typeof words.ledgerOf
const FLAGS = Object.keys(words.ledgerOf) as readonly Flag[]
const FIRST: PlayStart = { knot: '', situation: null, tension: 60, ledger: RUBRIC.fresh }

/** Lets Play begin in the middle: which knot, and how things stand there. */
export function StartForm({ workbench }: { readonly workbench: Workbench }) {
  const [open, setOpen] = useState(false)
  const [start, setStart] = useState<PlayStart>(FIRST)
  const now = workbench.playAt.value.start
  const set = (change: Partial<PlayStart>) => setStart({ ...start, ...change })
  const remember = (change: Partial<Ledger>) => set({ ledger: { ...start.ledger, ...change } })
  /** Where the cursor is, unless a start has been chosen. */
  const ask = () => {
    const { file, line } = workbench.cursor.peek()
    if (!now) setStart({ ...start, knot: knotAt(workbench.files.peek()[file] ?? '', line) })
    setOpen(true)
  }
  const go = (to: PlayStart | null) => {
    workbench.playAt.value = { ...workbench.playAt.peek(), inputs: [], start: to }
    setOpen(false)
  }
  return (
    <>
      <Button kind="quiet" onClick={ask}>
        {now ? words.fromWords(now.knot || words.beginning) : words.from}
      </Button>
      <Dialog open={open} title={words.from} onClose={() => setOpen(false)}>
        <form
          class="start-form"
          onSubmit={(event) => {
            event.preventDefault()
            go(start)
          }}
        >
          <div class="start-form__row">
            <label class="start-form__field">
              {words.knot}
              <select value={start.knot} onChange={({ currentTarget }) => set({ knot: currentTarget.value })}>
                <option value="">{words.beginning}</option>
                {/* Not asked for while it is closed: that would be at every keystroke. */}
                {(open ? knotNames(workbench.files.value) : []).map((knot) => (
                  <option key={knot}>{knot}</option>
                ))}
              </select>
            </label>
            <label class="start-form__field">
              {words.situation}
              <select
                value={start.situation ?? ''}
                onChange={({ currentTarget }) =>
                  set({ situation: SITUATIONS.find((one) => one === currentTarget.value) ?? null })
                }
              >
                <option value="">{words.asWritten}</option>
                {SITUATIONS.map((situation) => (
                  <option key={situation} value={situation}>
                    {text.common.situations[situation]}
                  </option>
                ))}
              </select>
            </label>
            <label class="start-form__field">
              {words.tension}
              <input
                type="number"
                min={0}
                max={100}
                value={start.tension}
                onChange={({ currentTarget }) => set({ tension: within(currentTarget.value, 100) })}
              />
            </label>
            <label class="start-form__field">
              {words.apologies}
              <input
                type="number"
                min={0}
                max={3}
                value={start.ledger.apologies}
                onChange={({ currentTarget }) => remember({ apologies: within(currentTarget.value, 3) })}
              />
            </label>
          </div>
          <fieldset>
            <legend>{words.ledger}</legend>
            {FLAGS.map((flag) => (
              <label key={flag} class="start-form__flag">
                <input
                  type="checkbox"
                  checked={start.ledger[flag]}
                  onChange={({ currentTarget }) => remember({ [flag]: currentTarget.checked })}
                />
                {words.ledgerOf[flag]}
              </label>
            ))}
          </fieldset>
          <div class="start-form__ways">
            <button type="submit" class="button button--primary">
              {words.go}
            </button>
            {now && <Button onClick={() => go(null)}>{words.normal}</Button>}
          </div>
        </form>
      </Dialog>
    </>
  )
}

const within = (written: string, most: number): number => Math.max(0, Math.min(most, Math.round(Number(written) || 0)))
