import { Printer } from 'lucide'
import { useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Assignment } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { fileNameOf } from '../shared/csv.ts'
import { CsvButton } from '../shared/csv-button.tsx'
import { dayHere } from '../shared/days.ts'
import { NotHad } from '../shared/not-had.tsx'
import { Trouble } from '../shared/trouble.tsx'
import { oneOf, useAddress } from '../shared/use-address.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { assignmentsText } from './assignments-text.ts'
import { ChangeForm } from './change-form.tsx'
import { progressRows } from './export-assignments.ts'
import { ProgressTable } from './progress-table.tsx'
import { TakeBack } from './take-back.tsx'
import '../shared/report.css'
import './assignments.css'

const words = assignmentsText
const USUAL = { show: 'all' }
const SHOWS = ['all', 'missing', 'late'] as const

export interface AssignmentPageProps {
  readonly id: string
  readonly api: Api
}

/** One assignment: who is done, who is late, with what result. */
export function AssignmentPage({ id, api }: AssignmentPageProps) {
  const { value, problem, busy, askAgain } = useAnswer<Assignment>(api, `/assignments/${encodeURIComponent(id)}`)
  useArrival(value?.title ?? null)
  return (
    <main class="report" aria-busy={busy}>
      {problem && value && <Trouble problem={problem} onAgain={askAgain} />}
      {problem && !value && <NotHad problem={problem} onAgain={askAgain} />}
      {!value && !problem && <p>{scorecardsText.loading}</p>}
      {value && <Shown api={api} assignment={value} onChanged={askAgain} />}
    </main>
  )
}

interface ShownProps {
  readonly api: Api
  readonly assignment: Assignment
  readonly onChanged: () => void
}

function Shown({ api, assignment, onChanged }: ShownProps) {
  const [chosen, choose] = useAddress(USUAL)
  const [open, setOpen] = useState<'change' | 'take_back' | null>(null)
  const { title, mode, team, person, dueAt, progress } = assignment
  const show = oneOf(SHOWS, chosen.show, 'all')
  const done = progress.filter((one) => one.done).length
  const late = progress.filter((one) => one.late).length
  const shown = progress.filter((one) => show === 'all' || (show === 'late' ? one.late : !one.done))
  const close = () => setOpen(null)
  return (
    <>
      <header class="report__head">
        <div>
          <a class="report__back no-print" href={formatRoute({ page: 'assignments' })}>
            {words.back}
          </a>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p class="report__scope">
            <bdi>{words.one.lead(text.common.modes[mode], (team ?? person)?.name ?? '', dayHere(dueAt))}</bdi>{' '}
            {progress.length > 0 && words.one.state(done, progress.length, late)}
          </p>
          {progress.length > 0 && (
            <span class="part-bar whole-done" aria-hidden="true">
              <span style={{ '--part': `${(100 * done) / progress.length}%` }} />
            </span>
          )}
        </div>
        {progress.length > 1 && (
          <div class="report__controls no-print">
            <Choices
              legend={words.one.show}
              options={words.one.shows}
              value={show}
              onChoose={(found) => choose({ show: found })}
            />
          </div>
        )}
      </header>
      <div class="report__acts no-print">
        <Button onClick={() => setOpen('change')}>{words.one.change}</Button>
        <Button onClick={() => setOpen('take_back')}>{words.one.takeBack}</Button>
        {progress.length > 0 && (
          <>
            <CsvButton fileName={fileNameOf(title)} rows={async () => progressRows(assignment)} />
            <Button onClick={() => print()}>
              <Icon node={Printer} /> {scorecardsText.print}
            </Button>
          </>
        )}
      </div>
      {progress.length === 0 ? (
        <p class="report__empty">{words.one.nobody}</p>
      ) : shown.length === 0 ? (
        <p class="report__empty">{words.one.noneShown}</p>
      ) : (
        <ProgressTable stories={assignment.stories} progress={shown} />
      )}
      <Dialog open={open === 'change'} title={words.change.title} onClose={close}>
        <ChangeForm
          {...{ api, assignment }}
          onDone={(changed) => {
            close()
            if (changed) onChanged()
          }}
        />
      </Dialog>
      <Dialog open={open === 'take_back'} title={words.takeBack.title} onClose={close}>
        <TakeBack {...{ api, assignment }} onKeep={close} />
      </Dialog>
    </>
  )
}
