import { text } from '../../ui/text.ts'
import type { Assignment, Assignments } from '../../wire/assignments.ts'
import type { Api } from '../../wire/call.ts'
import type { CsvRow } from '../shared/csv.ts'
import { dayOf } from '../shared/days.ts'
import { assignmentsText } from './assignments-text.ts'
import { fieldDay } from './due-day.ts'
import { stateOf } from './progress-state.ts'

const { file, one } = assignmentsText

/** All assignments behind `path`, also those of pages that were not opened; a sentence when they cannot be had. */
export const exportAssignments = async (api: Api, path: string): Promise<readonly CsvRow[] | string> => {
  const rows: CsvRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const joint: string = path.includes('?') ? '&' : '?'
    const page: string = after === '' ? path : `${path}${joint}after=${encodeURIComponent(after)}`
    const answer: Awaited<ReturnType<typeof api.get<Assignments>>> = await api.get<Assignments>(page)
    if (!answer.ok) return answer.message
    rows.push(...answer.value.assignments.map(rowOf))
    after = answer.value.next
  }
  return rows
}

const rowOf = ({
  title,
  mode,
  team,
  person,
  dueAt,
  people,
  done,
  late,
  stories,
}: Assignments['assignments'][number]) => ({
  ...{ [file.title]: title, [file.mode]: text.common.modes[mode], [file.team]: team?.name ?? null },
  ...{ [file.person]: person?.name ?? null, [file.due]: fieldDay(dueAt), [file.people]: people, [file.done]: done },
  ...{ [file.late]: late, [file.stories]: stories.map((story) => story.title).join('; ') },
})

/** A row for each person, a column for each story: the score, or nothing. */
export const progressRows = ({ stories, progress }: Assignment): readonly CsvRow[] =>
  progress.map(({ person, results, done, late }) => ({
    [file.person]: person.name,
    [file.state]: one.states[stateOf({ done, late })],
    ...Object.fromEntries(
      stories.flatMap(({ title }, at) => {
        const result = results[at]
        return [
          [title, result?.score ?? null],
          [`${title}: ${one.passed}`, result ? String(result.passed) : null],
          [`${title}: ${file.due}`, result ? dayOf(result.playedAt) : null],
        ]
      }),
    ),
  }))
