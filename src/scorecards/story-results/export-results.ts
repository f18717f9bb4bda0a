import { rowOf } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import type { MomentResult } from '../../wire/scorecards.ts'
import type { CsvRow } from '../shared/csv.ts'
import { wordsOf } from './misleading.ts'
import { storyResultsText } from './story-results-text.ts'

const { file, grades } = storyResultsText

/** A row for each reply of each decision, in the order of the page. */
export const resultRows = (moments: readonly MomentResult[]): readonly CsvRow[] =>
  moments.flatMap(({ situation, heard, times: all, options, misleads }, moment) =>
    options.map(({ input, text: said, moves, grade, times }, at) => ({
      ...{ [file.decision]: moment + 1, [file.situation]: text.common.situations[situation], [file.heard]: heard },
      ...{ [file.reply]: wordsOf(input, said), [file.moves]: moves.map((move) => rowOf(move).label).join('; ') },
      ...{ [file.grade]: grades[grade], [file.times]: times, [file.all]: all },
      [file.misleads]: at === misleads ? file.yes : file.no,
    })),
  )
