import { text } from '../../ui/text.ts'
import type { AttemptLine, AttemptPage } from '../../wire/attempts.ts'
import type { Api } from '../../wire/call.ts'
import type { StoryStanding } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import type { CsvRow } from '../shared/csv.ts'
import { dayOf, momentOf } from '../shared/days.ts'
import { personText } from './person-text.ts'
import type { SkillWeeks } from './skill-weeks.ts'

const { file, stories: heads, all } = personText

/** A row for each story. */
export const storyRows = (stories: readonly StoryStanding[]): readonly CsvRow[] =>
  stories.map(({ title, first, last, best, passes, attempts }) => ({
    ...{ [heads.story]: title, [heads.first]: first.score, [file.firstAt]: dayOf(first.at) },
    ...{ [heads.last]: last.score, [file.lastAt]: dayOf(last.at), [heads.best]: best.score },
    ...{ [file.bestAt]: dayOf(best.at), [file.passed]: passes, [file.attempts]: attempts },
  }))

/** A row for each skill and week with an occasion. */
export const skillRows = (rows: readonly SkillWeeks[]): readonly CsvRow[] =>
  rows.flatMap(({ skill, points }) =>
    points
      .filter(({ share }) => share !== null)
      .map(({ week, shown, missed }) => ({
        ...{ [file.skill]: scorecardsText.skills[skill], [file.week]: dayOf(week) },
        ...{ [file.shown]: shown, [file.missed]: missed },
      })),
  )

/** All attempts behind `path`, also those of pages that were not opened; a sentence when they cannot be had. */
export const attemptRows = async (api: Api, path: string): Promise<readonly CsvRow[] | string> => {
  const rows: CsvRow[] = []
  let after: string | null = ''
  while (after !== null) {
    const joint: string = path.includes('?') ? '&' : '?'
    const page: string = after === '' ? path : `${path}${joint}after=${after}`
    const answer: Awaited<ReturnType<typeof api.get<AttemptPage>>> = await api.get<AttemptPage>(page)
    if (!answer.ok) return answer.message
    rows.push(...answer.value.attempts.map(attemptRow))
    after = answer.value.next
  }
  return rows
}

const attemptRow = ({
  id,
  title,
  mode,
  playedAt,
  score,
  passed,
  outcome,
  ending,
  retryOf,
  rubric,
  playedUnder,
  received,
}: AttemptLine): CsvRow => ({
  ...{ [file.attempt]: id, [all.story]: title, [all.kind]: text.common.modes[mode], [file.played]: momentOf(playedAt) },
  ...{ [file.score]: score, [file.passed]: passed ? file.yes : file.no },
  [file.outcome]: outcome === null ? all.left : text.common.outcomes[outcome],
  [file.ending]: ending,
  [file.retry]: retryOf?.id ?? null,
  ...{ [file.arrived]: momentOf(received), [file.playedUnder]: playedUnder, [file.scoredUnder]: rubric },
})
