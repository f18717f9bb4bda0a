import type { JudgedOption } from '../../core/model/score.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import { sourceNames } from './source-names.ts'
import './option-list.css'

export interface OptionListProps {
  readonly options: readonly JudgedOption[]
  /** Of the story. */
  readonly language: string
  readonly kind: 'better' | 'other'
}

/** What could have been said or done, each with its verdict. */
export function OptionList({ options, language, kind }: OptionListProps) {
  const words = text.debrief.detail
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul role="list" class={`options options--${kind}`}>
      {options.map(({ input, text: said, moves, judgement }) => (
        <li key={input}>
          <p class="options__said">
            {typeof input === 'number' ? (
              <span lang={language}>{said}</span>
            ) : (
              <strong>{text.common.actions[input]}</strong>
            )}
          </p>
          <p class="options__verdict">
            <strong data-grade={judgement.grade}>{words.grades[judgement.grade]}</strong>
            <span>{words.points(judgement.points)}</span>
            <span>{moves.map((move) => rowOf(move).label).join(', ')}</span>
          </p>
          <p class="options__why">
            {judgement.reason} {kind === 'better' && <cite>{words.source(sourceNames(judgement.source))}</cite>}
          </p>
        </li>
      ))}
    </ul>
  )
}
