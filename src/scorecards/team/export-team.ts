import type { Skill } from '../../core/model/move.ts'
import { text } from '../../ui/text.ts'
import type { Api } from '../../wire/call.ts'
import type { PersonLine, TeamScorecard } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import type { CsvRow } from '../shared/csv.ts'
import { dayOf } from '../shared/days.ts'
import { type TeamView, teamPath } from './team-view.ts'

const { file, team } = scorecardsText

/** All lines of a view, also those of pages that were not opened; a sentence when they cannot be had. */
export const exportTeam = async (
  api: Api,
  id: string,
  view: TeamView,
  skills: readonly Skill[],
  tell: (share: number) => void,
): Promise<readonly CsvRow[] | string> => {
  const rows: CsvRow[] = []
  let after: string | null = '0'
  while (after !== null) {
    const answer: Awaited<ReturnType<typeof api.get<TeamScorecard>>> = await api.get<TeamScorecard>(
      teamPath(id, view, { limit: '500', after }),
    )
    if (!answer.ok) return answer.message
    rows.push(...answer.value.people.map((person) => rowOf(person, skills)))
    tell(rows.length / Math.max(1, answer.value.matching))
    after = answer.value.next
  }
  return rows
}

const rowOf = (person: PersonLine, skills: readonly Skill[]): CsvRow => {
  const { readiness, first, last, best } = person
  const lacking = readiness.lacking.map(({ title, why }) =>
    why === 'not_taken' ? team.people.notTaken(title) : team.people.notPassed(title),
  )
  const row: Record<string, string | number | null> = {
    [file.person]: person.name,
    [file.role]: text.common.roles[person.role],
    [file.ready]: readiness.ready ? file.yes : file.no,
    [file.lacking]: lacking.join('; '),
    [file.attempts]: person.attempts,
    [file.passes]: person.passes,
    [file.first]: first?.score ?? null,
    [file.firstAt]: first && dayOf(first.at),
    [file.last]: last?.score ?? null,
    [file.lastAt]: last && dayOf(last.at),
    [file.best]: best?.score ?? null,
  }
  for (const skill of skills) {
    const count = person.skills.find((one) => one.skill === skill)
    const { name } = text.debrief.skills.names[skill]
    row[file.shown(name)] = count?.shown ?? 0
    row[file.missed(name)] = count?.missed ?? 0
  }
  return row
}
