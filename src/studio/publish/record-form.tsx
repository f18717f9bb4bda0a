import { useState } from 'preact/hooks'
import { playThrough } from '../../core/prover/compare-versions.ts'
import { writePlay } from '../../core/story/plays.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/forms/field.tsx'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import { PLAYS_FILE } from '../drafts/draft.ts'
import type { ProofReport } from '../proof/proof-state.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { scaleOf } from './recorded-plays.tsx'

const words = studioPublish.plays

export interface RecordFormProps {
  readonly workbench: Workbench
  readonly report: ProofReport | null
}

/** What was played beside the text becomes a recorded play; what must come of it is what came, unless said otherwise. */
export function RecordForm({ workbench, report }: RecordFormProps) {
  const [name, setName] = useState('')
  const [ending, setEnding] = useState<string | null>(null)
  const [score, setScore] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const { inputs, start, seed: thrown } = workbench.playAt.value
  const { stale = true, story = null } = workbench.checked.value ?? {}
  if (start !== null) return <p class="proof__hint">{words.elsewhere}</p>
  if (stale || !story || report?.hash !== story.hash) return <p class="proof__hint">{words.broken}</p>
  // Where nothing is thrown all dice are the same.
  const seed = report.dice ? thrown : 0
  const came = playThrough(story, scaleOf(report), inputs, seed)
  const status = <p role="status">{said}</p>
  if (came.ending === null || came.refused !== null) {
    return (
      <>
        <p class="proof__hint">{words.nothing}</p>
        {status}
      </>
    )
  }
  const wanted = { ending: ending ?? came.ending, score: score === null ? came.score : Number(score) }
  const scoreFits = Number.isInteger(wanted.score) && wanted.score >= 0 && wanted.score <= 100 && score !== ''
  const add = () => {
    if (!scoreFits) return
    const line = `${writePlay({ name: name || `to ${wanted.ending}`, inputs, seed, ...wanted })}\n`
    const last = workbench.plays.peek().split('\n').length + 1
    workbench.edit([{ file: PLAYS_FILE, from: last, to: last, text: line }])
    setName('')
    setEnding(null)
    setScore(null)
    setSaid(words.recorded)
  }
  return (
    <fieldset class="publish__record">
      <legend>{words.record}</legend>
      <p class="proof__hint">
        {words.recordHint(inputs.length, came.ending, came.score)} {report.dice && words.withDice(seed)}
      </p>
      <div class="publish__fields">
        <Field label={words.name} value={name} maxlength={100} onValue={setName} />
        <Select
          label={words.ending}
          value={wanted.ending}
          options={[...new Set(story.outline.endings.map(({ id }) => id).concat(came.ending))].map((id) => [id, id])}
          onValue={setEnding}
        />
        <Field
          label={words.score}
          value={score ?? String(came.score)}
          maxlength={3}
          onValue={setScore}
          problem={scoreFits ? null : words.badScore}
        />
      </div>
      <div class="publish__row">
        <Button onClick={add}>{words.add}</Button>
      </div>
      {status}
    </fieldset>
  )
}
