import { NEW_ASSIGNMENT } from '../../ui/route.ts'
import type { Me } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import { AssignmentPage } from './assignment-page.tsx'
import { AssignmentsPage } from './assignments-page.tsx'
import { NewAssignmentPage } from './new-assignment-page.tsx'

export interface AssignmentPagesProps {
  /** Undefined: the list. */
  readonly id: string | undefined
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** What was asked of whom, one of it, or something new. */
export function AssignmentPages({ id, api, me }: AssignmentPagesProps) {
  if (id === undefined) return <AssignmentsPage api={api} me={me} />
  if (id === NEW_ASSIGNMENT) return <NewAssignmentPage api={api} me={me} />
  return <AssignmentPage key={id} id={id} api={api} />
}
