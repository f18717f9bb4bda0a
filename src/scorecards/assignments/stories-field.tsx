import { useId } from 'preact/hooks'
import { text } from '../../ui/text.ts'
import type { PublishedStory } from '../../wire/stories.ts'
import { scorecardsText } from '../scorecards-text.ts'
import { assignmentsText } from './assignments-text.ts'

const words = assignmentsText.form

export interface StoriesFieldProps {
  /** Null: not known yet. */
  readonly stories: readonly PublishedStory[] | null
  /** Slugs. */
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  readonly problem: string | undefined
}

/** One story or several. */
export function StoriesField({ stories, chosen, onChoose, problem }: StoriesFieldProps) {
  const id = useId()
  return (
    <fieldset class="stories-field" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{words.stories}</legend>
      {!stories && <p>{scorecardsText.loading}</p>}
      {stories?.map(({ slug, metadata, situations }) => (
        <label key={slug} class="stories-field__one">
          <input
            type="checkbox"
            checked={chosen.includes(slug)}
            aria-invalid={problem ? true : undefined}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
            }
          />
          <span>
            <bdi>{metadata.title}</bdi>
            <span class="stories-field__facts">
              {situations.map((situation) => text.common.situations[situation]).join(', ')}
              {' · '}
              {text.common.minutes(metadata.minutes)}
            </span>
          </span>
        </label>
      ))}
      {problem && (
        <p class="field__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
