import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { List } from '../ui/lists/list.tsx'
import { usePages } from '../ui/lists/use-pages.ts'
import { text } from '../ui/text.ts'
import type { Named } from '../wire/account.ts'
import type { AuditAction, AuditEntry, AuditLog as Log } from '../wire/people.ts'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.audit
const ACTIONS: Readonly<Record<AuditAction, string>> = words.actions
const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'medium' })
const entriesOf = (page: Log) => page.entries

interface Filter {
  readonly by: 'actor' | 'subject'
  readonly whom: Named
}

/** Who looked at or changed what, the newest first. A name narrows it to that person. */
export function AuditLog({ api }: PartProps) {
  const [filter, setFilter] = useState<Filter | null>(null)
  const path = filter ? `/audit?${filter.by}=${encodeURIComponent(filter.whom.id)}` : '/audit'
  const list = usePages<AuditEntry, Log>(api, path, entriesOf)

  const name = (by: Filter['by'], whom: Named) => (
    <button
      type="button"
      class="link-button"
      aria-label={by === 'actor' ? words.onlyDid(whom.name) : words.onlyAbout(whom.name)}
      onClick={() => setFilter({ by, whom })}
    >
      {whom.name}
    </button>
  )
  const columns: readonly Column<AuditEntry>[] = [
    { head: words.when, cell: ({ at }) => time.format(at) },
    {
      head: words.who,
      cell: ({ actor }) =>
        actor ? name('actor', called(actor)) : <span class="data-table__soft">{words.nobody}</span>,
    },
    {
      head: words.what,
      kind: 'name',
      cell: (entry) => (
        <>
          {Object.hasOwn(ACTIONS, entry.action) ? ACTIONS[entry.action as AuditAction] : entry.action}
          <span class="data-table__soft"> {detailOf(entry)}</span>
        </>
      ),
    },
    {
      head: words.whom,
      cell: ({ subject }) => {
        if (!subject || subject.kind === 'none') return null
        return name('subject', called(subject))
      },
    },
  ]
  return (
    <section class="people-part" aria-label={peopleText.admin.part.audit}>
      <p class="people-part__lead">{words.lead}</p>
      <p class="audit__filter" role="status">
        {filter && (filter.by === 'actor' ? words.only(filter.whom.name) : words.about(filter.whom.name))}
      </p>
      {filter && (
        <p>
          <Button onClick={() => setFilter(null)}>{words.all}</Button>
        </p>
      )}
      <List list={list} none={filter ? words.noneFor : words.none}>
        {(items) => (
          <DataTable caption={peopleText.admin.part.audit} columns={columns} items={items} keyOf={({ id }) => id} />
        )}
      </List>
    </section>
  )
}

/** Who is erased, or a story by its slug: the name is gone, or there never was one. */
const called = ({ id, name }: { readonly id: string; readonly name: string | null }): Named => ({
  id,
  name: name || (/^[0-9a-f-]{36}$/.test(id) ? words.gone : id),
})

/** The little that an entry says besides. Never a name: entries outlive the people they are about. */
const detailOf = ({ detail }: AuditEntry): string => {
  const { changes } = words
  const roles: Readonly<Record<string, string>> = text.common.roles
  const ways: Readonly<Record<string, string>> = changes.ways
  const word = (value: unknown): string => roles[String(value)] ?? String(value)
  const said: string[] = []
  if ('from' in detail && 'to' in detail) said.push(changes.role(word(detail['from']), word(detail['to'])))
  if ('name' in detail) said.push(changes.name)
  if ('team' in detail) said.push(changes.team)
  if ('manages' in detail) said.push(changes.manages)
  if ('by' in detail) said.push(changes.by(ways[String(detail['by'])] ?? String(detail['by'])))
  if (typeof detail['times'] === 'number' && detail['times'] > 1) said.push(words.times(detail['times']))
  return said.join(', ')
}
