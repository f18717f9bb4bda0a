import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Skill } from '../../core/model/move.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { scorecardsText } from '../scorecards-text.ts'
import { HeatKey } from '../shared/heat-cell.tsx'
import { ReadyKey } from '../shared/ready-marks.tsx'
import { SearchField } from '../shared/search-field.tsx'
import { PeopleTable } from './people-table.tsx'
import type { TeamView } from './team-view.ts'
import type { TeamShown } from './use-team.ts'
import './people-and-skills.css'

const words = scorecardsText.team.people

export interface PeopleAndSkillsProps {
  readonly shown: TeamShown
  readonly view: TeamView
  readonly skills: readonly Skill[]
  readonly busy: boolean
  readonly choose: (change: Partial<TeamView>) => void
  readonly showMore: () => Promise<void>
  /** What can be done with it all. */
  readonly children: ComponentChildren
}

/** Everybody, or those who were looked for, by skill. */
export function PeopleAndSkills({ shown, view, skills, busy, choose, showMore, children }: PeopleAndSkillsProps) {
  const { people, matching, summary } = shown
  const frame = useRef<HTMLElement>(null)
  const goOn = async () => {
    const lines = people.length
    await showMore()
    // With the last page the button goes, and the focus with it: it moves to the first line that came.
    requestAnimationFrame(() => frame.current?.querySelectorAll<HTMLElement>('tbody th a')[lines]?.focus())
  }
  return (
    <section class="people-skills" aria-labelledby="people-skills">
      <div class="people-skills__head">
        <h2 id="people-skills">{words.title}</h2>
        <div class="report__acts no-print">{children}</div>
      </div>
      <div class="people-skills__controls no-print">
        <SearchField label={words.search} value={view.search} onSearch={(search) => choose({ search })} />
        <Choices
          legend={words.filter}
          options={words.filters}
          value={view.ready}
          onChoose={(ready) => choose({ ready })}
        />
        <p class="people-skills__count" role="status">
          {words.shown(matching, summary.people)}
        </p>
      </div>
      <HeatKey />
      <ReadyKey required={summary.required.stories} />
      <p class="people-skills__note">{words.scores}</p>
      {people.length === 0 ? (
        <div class="report__empty">
          <p>{words.noMatch}</p>
          <Button onClick={() => choose({ search: '', ready: 'all' })}>{words.showAll}</Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keys
        <section ref={frame} class="people-skills__frame" aria-label={words.region} tabIndex={0}>
          <PeopleTable shown={shown} view={view} skills={skills} choose={choose} />
        </section>
      )}
      {shown.next !== null && (
        <p class="no-print">
          <Button onClick={goOn} disabled={busy}>
            {words.more(Math.min(50, matching - people.length))}
          </Button>
        </p>
      )}
    </section>
  )
}
