import type { Named } from '../../wire/account.ts'
import type { NewAssignment } from '../../wire/assignments.ts'
import type { Mode } from '../../wire/scorecards.ts'
import { assignmentsText } from './assignments-text.ts'
import { endOfDay } from './due-day.ts'

const words = assignmentsText.form.problems

/** What was written into the form so far. */
export interface Written {
  /** Null: as the stories suggest. */
  readonly title: string | null
  readonly whom: 'team' | 'person'
  /** An id; empty: not chosen. */
  readonly team: string
  readonly person: Named | null
  readonly slugs: readonly string[]
  readonly mode: Mode
  /** As a date field has it. */
  readonly due: string
}

/** What is wrong, field by field; empty: nothing. */
export type Wrong = Partial<Record<'title' | 'team' | 'person' | 'stories' | 'due', string>>

/** The form as a request, or what is wrong with it. `suggested`: the title where none was written. */
export const readForm = (
  { title, whom, team, person, slugs, mode, due }: Written,
  suggested: string,
  now: number,
): { readonly request: NewAssignment } | { readonly wrong: Wrong } => {
  const dueAt = endOfDay(due)
  const named = (title ?? suggested).replace(/\p{Cc}/gu, ' ').trim()
  const wrong: Wrong = {
    // With the stories there would be one.
    ...(named === '' && (title !== null || slugs.length > 0) && { title: words.title }),
    ...(whom === 'team' && team === '' && { team: words.team }),
    ...(whom === 'person' && !person && { person: words.person }),
    ...(slugs.length === 0 && { stories: words.stories }),
    ...(dueAt === null ? { due: words.due } : dueAt < now && { due: words.dueBefore }),
  }
  if (dueAt === null || Object.keys(wrong).length > 0) return { wrong }
  const asked = whom === 'team' ? { teamId: team, personId: null } : { teamId: null, personId: person?.id ?? null }
  return { request: { title: named, mode, ...asked, dueAt, slugs: [...slugs] } }
}
