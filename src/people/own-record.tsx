import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { List } from '../ui/lists/list.tsx'
import { usePages } from '../ui/lists/use-pages.ts'
import { Notice } from '../ui/notice.tsx'
import { formatRoute } from '../ui/route.ts'
import { text } from '../ui/text.ts'
import type { AttemptLine, AttemptPage } from '../wire/attempts.ts'
import type { Api } from '../wire/call.ts'
import { peopleText } from './people-text.ts'
import { saveFile } from './save-file.ts'

const words = peopleText.own.kept
const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

const COLUMNS: readonly Column<AttemptLine>[] = [
  {
    head: words.story,
    kind: 'name',
    cell: ({ id, title }) => <a href={formatRoute({ page: 'attempt', id })}>{title}</a>,
  },
  { head: words.score, kind: 'number', cell: ({ score, outcome }) => (outcome === null ? '' : Math.round(score)) },
  {
    head: words.result,
    cell: ({ outcome, passed }) =>
      outcome === null
        ? words.abandoned
        : `${passed ? text.common.passed : text.common.notPassed}, ${text.common.outcomes[outcome].toLowerCase()}`,
  },
  { head: words.mode, cell: ({ mode }) => text.common.modes[mode] },
  { head: words.when, cell: ({ playedAt }) => time.format(playedAt) },
]

const attemptsOf = (page: AttemptPage) => page.attempts

/** All that the server keeps about whoever is signed in: to look at, and to take away. */
export function OwnRecord({ api }: { readonly api: Api }) {
  const list = usePages<AttemptLine, AttemptPage>(api, '/me/attempts', attemptsOf)
  const [told, setTold] = useState<{ readonly kind: 'info' | 'problem'; readonly sentence: string } | null>(null)

  const download = async () => {
    const answer = await api.get<unknown>('/me/export')
    if (!answer.ok) return setTold({ kind: 'problem', sentence: answer.message })
    saveFile(words.file, 'application/json', JSON.stringify(answer.value, null, 2))
    setTold({ kind: 'info', sentence: words.downloaded(words.file) })
  }

  return (
    <section class="sheet" aria-labelledby="own-record">
      <h2 id="own-record">{words.title}</h2>
      <p>{words.lead}</p>
      <Button onClick={download}>{words.download}</Button>
      {told && <Notice kind={told.kind}>{told.sentence}</Notice>}
      <List list={list} none={words.none}>
        {(items) => <DataTable caption={words.title} columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
      </List>
      <p class="field__hint">{words.erase}</p>
    </section>
  )
}
