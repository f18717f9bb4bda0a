import { CircleAlert, CircleCheck, CircleDashed } from 'lucide'
import { playThrough } from '../../core/prover/compare-versions.ts'
import { type RecordedPlay, readPlays, writePlay } from '../../core/story/plays.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import { PLAYS_FILE } from '../drafts/draft.ts'
import type { ProofReport } from '../proof/proof-state.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { RecordForm } from './record-form.tsx'

const words = studioPublish.plays

/** Ways with what must come of them: run after every change, recorded by playing, edited here or as text. */
export function RecordedPlays({ workbench }: { readonly workbench: Workbench }) {
  const { plays } = readPlays(workbench.plays.value)
  const { report } = workbench.proof.value
  const change = ({ line }: RecordedPlay, text: string) =>
    workbench.edit([{ file: PLAYS_FILE, from: line, to: line + 1, text }])
  return (
    <section class="proof__part" aria-labelledby="plays-title">
      <h2 id="plays-title">{words.title}</h2>
      <p class="proof__hint">{words.hint}</p>
      {plays.length === 0 && <p>{words.none}</p>}
      <ul class="publish__plays">
        {plays.map((play) => {
          const run = runOf(play, workbench, report)
          const { name, inputs, seed } = play
          return (
            <li key={play.line} class={`publish__play publish__play--${run.state}`}>
              <Icon node={ICONS[run.state]} />
              <p>
                <strong>{name}</strong> ({words.expects(play.ending, play.score)}
                {(seed !== 0 || report?.dice) && `, ${words.dice(seed)}`}) {run.said}
              </p>
              <div class="publish__row">
                <Button kind="quiet" aria-label={words.show(name)} onClick={() => workbench.showMe(inputs, seed)}>
                  {studioPublish.changes.showMe}
                </Button>
                {run.instead && (
                  <Button
                    kind="quiet"
                    aria-label={words.acceptOf(name)}
                    onClick={() => run.instead && change(play, `${writePlay({ ...play, ...run.instead })}\n`)}
                  >
                    {words.accept}
                  </Button>
                )}
                <Button kind="quiet" aria-label={words.removeOf(name)} onClick={() => change(play, '')}>
                  {words.remove}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <RecordForm workbench={workbench} report={report} />
      <div class="publish__row">
        <Button
          kind="quiet"
          onClick={() => {
            workbench.open(PLAYS_FILE)
            workbench.showing.value = 'text'
          }}
        >
          {words.asText}
        </Button>
      </div>
    </section>
  )
}

const ICONS = { holds: CircleCheck, differs: CircleAlert, waiting: CircleDashed }

interface Run {
  readonly state: keyof typeof ICONS
  readonly said: string
  /** What it comes to, where that could be expected from now on. */
  readonly instead?: { readonly ending: string; readonly score: number }
}

/** What comes of a play on the text as it is now, as far as its scale is known. */
function runOf({ inputs, ending, score, seed }: RecordedPlay, { checked }: Workbench, report: ProofReport | null): Run {
  const story = checked.value?.stale ? null : checked.value?.story
  if (!story || report?.hash !== story.hash) return { state: 'waiting', said: words.waiting }
  const came = playThrough(story, scaleOf(report), inputs, seed)
  if (came.refused !== null) return { state: 'differs', said: words.refused(came.refused + 1) }
  if (came.ending === ending && came.score === score) return { state: 'holds', said: words.holds }
  const now = words.expects(came.ending ?? words.noEnding, came.score)
  const said = words.differs(now, words.expects(ending, score))
  return came.ending === null
    ? { state: 'differs', said }
    : { state: 'differs', said, instead: { ending: came.ending, score: came.score } }
}

/** The ends of the story's scale, as the prover found them. */
export const scaleOf = ({ range }: ProofReport) =>
  range && { floor: { points: range.floor }, best: { points: range.best } }
