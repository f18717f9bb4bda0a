import { useState } from 'preact/hooks'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { List } from '../ui/lists/list.tsx'
import { usePages } from '../ui/lists/use-pages.ts'
import { Notice } from '../ui/notice.tsx'
import { text } from '../ui/text.ts'
import type { Invite, Invites } from '../wire/people.ts'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.links
const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })
const invitesOf = (page: Invites) => page.invites
const forWhom = ({ person, name, email }: Invite): string => person?.name || name || email || words.anybody

/** Links that can still be used, to be taken back. */
export function OpenLinks({ api }: PartProps) {
  const list = usePages<Invite, Invites>(api, '/invites', invitesOf)
  const [told, setTold] = useState<{ readonly kind: 'info' | 'problem'; readonly sentence: string } | null>(null)
  const revoke = async (invite: Invite) => {
    const answer = await api.send<void>('DELETE', `/invites/${invite.id}`)
    if (answer.ok || answer.status === 404) list.change((one) => (one.id === invite.id ? null : one))
    setTold(answer.ok ? { kind: 'info', sentence: words.revoked } : { kind: 'problem', sentence: answer.message })
  }

  const columns: readonly Column<Invite>[] = [
    { head: words.for, kind: 'name', cell: forWhom },
    {
      head: words.what,
      cell: ({ kind, role, team }) =>
        [words.kinds[kind], kind === 'join' ? text.common.roles[role] : '', kind === 'join' ? team?.name : '']
          .filter(Boolean)
          .join(', '),
    },
    { head: words.by, cell: ({ createdBy }) => createdBy?.name ?? '' },
    { head: words.until, cell: ({ expiresAt }) => time.format(expiresAt) },
    {
      head: words.act,
      kind: 'act',
      cell: (invite) => (
        <button
          type="button"
          class="link-button"
          aria-label={words.revokeOf(forWhom(invite))}
          onClick={() => revoke(invite)}
        >
          {words.revoke}
        </button>
      ),
    },
  ]
  return (
    <section class="people-part" aria-label={peopleText.admin.part.links}>
      <p class="people-part__lead">{words.lead}</p>
      {told && (
        <Notice kind={told.kind} onDismiss={() => setTold(null)}>
          {told.sentence}
        </Notice>
      )}
      <List list={list} none={words.none}>
        {(items) => (
          <DataTable caption={peopleText.admin.part.links} columns={columns} items={items} keyOf={({ id }) => id} />
        )}
      </List>
    </section>
  )
}
