import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import type { DraftVersion } from '../../wire/studio.ts'
import type { Share } from '../share/share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Versions } from './use-versions.ts'

const words = studioPublish.versions
export const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

export interface VersionListProps {
  readonly workbench: Workbench
  readonly share: Share
  readonly versions: Versions
  readonly onCompare: (version: DraftVersion) => void
}

/** The kept versions: compared with what stands there now, or taken up again. */
export function VersionList({ workbench, share, versions, onCompare }: VersionListProps) {
  const [label, setLabel] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [naming, setNaming] = useState<{ readonly id: string; readonly label: string } | null>(null)
  const { list } = versions
  const published = share.draft.value?.published ?? null

  const open = async (id: string, use: (version: DraftVersion) => void) => {
    setSaid(null)
    const version = await versions.read(id)
    if (version) use(version)
    else setSaid(words.unread)
  }
  const restore = ({ files, plays, label, createdAt }: DraftVersion) => {
    workbench.replace(files, plays, words.taken(label || dates.format(createdAt)))
    setSaid(words.restored)
  }
  const rename = async (named: { readonly id: string; readonly label: string }) => {
    setNaming(null)
    setSaid((await versions.rename(named.id, named.label.trim())) ?? words.renamed)
  }
  const keep = async () => {
    await share.sync()
    if (share.state.peek() !== 'shared') return setSaid(studioPublish.whyNot.notSent)
    const problem = await versions.keep(label.trim())
    setSaid(problem ?? words.kept)
    if (problem === null) setLabel('')
  }

  return (
    <section class="proof__part" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.title}</h2>
      <p class="proof__hint">{words.hint}</p>
      {list === 'unread' && <p role="alert">{words.unread}</p>}
      {Array.isArray(list) && list.length === 0 && <p>{words.none}</p>}
      {Array.isArray(list) && list.length > 0 && (
        <ol class="publish__versions">
          {list.map(({ id, label: name, hash, by, createdAt }) => {
            const called = name || words.unnamed
            const date = dates.format(createdAt)
            return (
              <li key={id} class="publish__version">
                <p>
                  <strong>{called}</strong>
                  {hash !== null && ` (${hash === published ? words.now : words.published})`}
                  <span class="proof__hint">
                    {' '}
                    {by.name}, {date}
                  </span>
                </p>
                <div class="publish__row">
                  <Button
                    kind="quiet"
                    aria-label={words.compareWith(called, date)}
                    onClick={() => void open(id, onCompare)}
                  >
                    {words.compare}
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={words.restoreOf(called, date)}
                    onClick={() => void open(id, restore)}
                  >
                    {words.restore}
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={words.renameOf(called, date)}
                    onClick={() => setNaming({ id, label: name })}
                  >
                    {words.rename}
                  </Button>
                </div>
              </li>
            )
          })}
        </ol>
      )}
      <Field label={words.label} value={label} maxlength={200} onValue={setLabel} />
      <div class="publish__row">
        <Button onClick={() => void keep()}>{words.keep}</Button>
      </div>
      <p role="status">{said}</p>
      {naming && (
        <Dialog open title={words.renameTitle} onClose={() => setNaming(null)}>
          <form
            class="publish__form"
            onSubmit={(event) => {
              event.preventDefault()
              void rename(naming)
            }}
          >
            <Field
              label={words.label}
              value={naming.label}
              maxlength={200}
              onValue={(written) => setNaming({ ...naming, label: written })}
            />
            <div class="publish__row">
              <button type="submit" class="button button--primary">
                {words.save}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </section>
  )
}
