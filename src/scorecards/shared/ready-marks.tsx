import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { Readiness, StoryName } from '../../wire/scorecards.ts'
import { scorecardsText } from '../scorecards-text.ts'
import './ready-marks.css'

const words = scorecardsText.team.people
/** More than these would be a picture that nobody can read. */
const MOST_MARKS = 8

export interface ReadyMarksProps {
  readonly readiness: Readiness
  /** What everybody in the team must have passed, in the order of the numbers. */
  readonly required: readonly StoryName[]
}

type Mark = 'passed' | 'not_passed' | 'not_taken'

/** Whether somebody is ready, and what is still lacking: a numbered mark for each story. */
export function ReadyMarks({ readiness: { ready, lacking }, required }: ReadyMarksProps) {
  const extra = lacking.filter(({ slug }) => !required.some((story) => story.slug === slug))
  const stories = [...required, ...extra]
  const why = (slug: string): Mark => lacking.find((one) => one.slug === slug)?.why ?? 'passed'
  const passed = stories.length - lacking.length
  const lackingWords = lacking.map((one) =>
    one.why === 'not_taken' ? words.notTaken(one.title) : words.notPassed(one.title),
  )
  return (
    <span class="ready" title={lackingWords.join('\n')}>
      <span class={ready ? 'ready__yes' : 'ready__no'}>
        {ready ? words.isReady : words.readyOf(passed, stories.length)}
      </span>
      {stories.length <= MOST_MARKS && (
        <span class="ready__marks" aria-hidden="true">
          {stories.map(({ slug }, at) => (
            <ReadyMark key={slug} mark={why(slug)} number={at + 1} />
          ))}
        </span>
      )}
      <VisuallyHidden>
        {lacking.map(({ slug, title, why: missing }) => (
          <span key={slug}>
            <bdi>{title}</bdi>: {words.marks[missing]};{' '}
          </span>
        ))}
      </VisuallyHidden>
    </span>
  )
}

export function ReadyMark({ mark, number }: { readonly mark: Mark; readonly number?: number }) {
  return <span class={`ready__mark ready__mark--${mark}`}>{number ?? ''}</span>
}

/** Which number is which story, and what the marks mean. */
export function ReadyKey({ required }: Pick<ReadyMarksProps, 'required'>) {
  if (required.length === 0 || required.length > MOST_MARKS) return null
  return (
    <div class="ready-key">
      <p>{words.stories}</p>
      <ol>
        {required.map(({ slug, title }) => (
          <li key={slug}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list" aria-hidden="true">
        {(['passed', 'not_passed', 'not_taken'] as const).map((mark) => (
          <li key={mark}>
            <ReadyMark mark={mark} number={1} /> {words.marks[mark]}
          </li>
        ))}
      </ul>
    </div>
  )
}
