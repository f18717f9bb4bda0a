import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { type Column, DataTable } from '../ui/lists/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Imported, ImportLine } from '../wire/people.ts'
import { peopleText } from './people-text.ts'
import { saveFile } from './save-file.ts'

const words = peopleText.admin.import
/** Lines that are drawn at once: thousands would hold the page up. */
const AT_ONCE = 200
const FATES = ['added', 'changed', 'unchanged', 'refused'] as const

export interface ImportResultProps {
  readonly result: Imported
  /** Gets the focus when there is a new result. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly busy: boolean
  readonly onApply: () => void
}

/** What would become, or has become, of each line. */
export function ImportResult({ result, heading, busy, onApply }: ImportResultProps) {
  const [filter, setFilter] = useState<keyof typeof words.filters>('all')
  const [shown, setShown] = useState(AT_ONCE)
  const [told, setTold] = useState<string | null>(null)
  const { dryRun, lines, refused, newTeams } = result
  const changing = result.added + result.changed
  const matching = filter === 'all' ? lines : lines.filter(({ fate }) => fate === filter)
  const linked = lines.filter(({ link }) => link !== null)

  const download = async () => {
    const { default: papaparse } = await import('papaparse')
    const rows = linked.map(({ email, name, link }) => ({ email, name, link: new URL(link ?? '', location.href).href }))
    // A name that begins like a formula must not become one in a spreadsheet.
    saveFile(words.linksFile, 'text/csv', `\uFEFF${papaparse.unparse(rows, { escapeFormulae: true })}`)
    setTold(words.linksDownloaded(words.linksFile))
  }

  return (
    <section class="import-result" aria-labelledby="import-result">
      <h2 id="import-result" ref={heading} tabIndex={-1}>
        {dryRun ? words.dryTitle : words.doneTitle}
      </h2>
      <dl class="import-counts">
        {FATES.map((fate) => (
          <div key={fate}>
            <dt>{words.counts[fate]}</dt>
            <dd>{result[fate].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {newTeams.length > 0 && <p>{words.newTeams(newTeams.join(', '))}</p>}
      {dryRun && refused > 0 && <p>{words.refusedStay}</p>}
      {dryRun && changing === 0 && <p>{words.nothing}</p>}
      {dryRun && changing > 0 && (
        <Button kind="primary" aria-disabled={busy || undefined} onClick={() => busy || onApply()}>
          {words.apply(changing)}
        </Button>
      )}
      {!dryRun && (
        <Notice kind="info">
          <p>{linked.length > 0 ? words.applied : words.appliedNoLinks}</p>
        </Notice>
      )}
      {!dryRun && linked.length > 0 && (
        <Button kind="primary" onClick={download}>
          {words.links}
        </Button>
      )}
      {told && <Notice kind="info">{told}</Notice>}
      <Choices legend={words.filter} options={words.filters} value={filter} onChoose={setFilter} />
      <DataTable caption={words.table} columns={COLUMNS} items={matching.slice(0, shown)} keyOf={({ line }) => line} />
      {matching.length > shown && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>
          {words.more(Math.min(AT_ONCE, matching.length - shown))}
        </Button>
      )}
    </section>
  )
}

const COLUMNS: readonly Column<ImportLine>[] = [
  { head: words.line, kind: 'number', cell: ({ line }) => line },
  { head: words.email, kind: 'name', cell: ({ email }) => email },
  { head: words.name, cell: ({ name }) => name },
  {
    head: words.fate,
    cell: ({ fate }) => (
      <span class="import-fate" data-fate={fate}>
        {words.fates[fate]}
      </span>
    ),
  },
  { head: words.says, cell: ({ says }) => says.join(' ') },
]
