import { useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatRoute } from '../../ui/route.ts'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import { studioTodo } from '../../ui/text/en/studio-todo.ts'
import type { NotPublished, Published } from '../../wire/studio.ts'
import { FindingLine, keyOf } from '../bench/findings-strip.tsx'
import { explain } from '../check/explain.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import type { Share } from '../share/share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { isSlug, slugOf } from './slug-of.ts'
import { whyNotPublished } from './why-not-published.ts'

const words = studioPublish.form

export interface PublishFormProps {
  readonly workbench: Workbench
  readonly share: Share
  readonly onChange: () => void
}

interface Refusal {
  readonly message: string
  readonly findings: readonly StudioFinding[]
}

/** Publishes what stands there, and takes it back. The server proves it once more and has the last word. */
export function PublishForm({ workbench, share, onChange }: PublishFormProps) {
  const draft = share.draft.value
  const [chosen, setChosen] = useState<string | null>(null)
  const [label, setLabel] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState<'replace' | 'unpublish' | null>(null)
  const ways = useRef<HTMLDivElement>(null)
  const published = draft?.published ?? null
  const slug = draft?.slug ?? chosen ?? slugOf(workbench.title.value)
  const { checked, proof } = workbench
  const marks = workbench.marks.value.length
  const why = whyNotPublished({ checked: checked.value, proof: proof.value, share: share.state.value, published })
  const blocked = why ?? (isSlug(slug) ? null : words.badName)

  const publish = async (replaces: boolean) => {
    setAsking(null)
    setSaid(null)
    setRefusal(null)
    setBusy(true)
    await share.sync()
    const { revision } = share.draft.peek() ?? { revision: 0 }
    const { api } = share.link
    const answer =
      share.state.peek() === 'shared'
        ? await api.send<Published>('POST', `/drafts/${workbench.id}/publish`, {
            revision,
            slug,
            label: label.trim(),
            replaces,
          })
        : null
    await share.sync()
    setBusy(false)
    if (!answer) return setRefusal({ message: studioPublish.whyNot.notSent, findings: [] })
    if (answer.ok) {
      setSaid(words.published)
      setLabel('')
      onChange()
    } else if (answer.code === 'unreachable') setRefusal({ message: words.slow, findings: [] })
    else if (answer.code === 'slug_taken') setAsking('replace')
    else if (answer.code === 'changed') setRefusal({ message: studioPublish.refused.changed, findings: [] })
    else {
      const { findings = [] } = (answer.body ?? {}) as Partial<NotPublished>
      const told = findings.map((finding) =>
        explain({ ...finding, severity: finding.severity === 'error' ? 'error' : 'warning' }, workbench.files.peek()),
      )
      setRefusal({ message: answer.message, findings: told })
    }
  }

  const unpublish = async () => {
    setAsking(null)
    setBusy(true)
    const answer = await share.link.api.send('DELETE', `/drafts/${workbench.id}/publish`)
    await share.sync()
    setBusy(false)
    if (answer.ok) {
      setSaid(studioPublish.unpublish.done)
      // The button that was pressed goes with what it took back.
      ways.current?.querySelector('button')?.focus()
    } else setRefusal({ message: answer.message, findings: [] })
    onChange()
  }

  return (
    <div class="publish__form">
      {draft?.slug == null && (
        <Field
          label={words.name}
          value={slug}
          maxlength={80}
          onValue={setChosen}
          hint={`${words.nameHint} ${words.preview(new URL(formatRoute({ page: 'briefing', slug }), location.href).href)}`}
          problem={isSlug(slug) ? null : words.badName}
        />
      )}
      <Field label={words.label} value={label} maxlength={200} onValue={setLabel} hint={words.labelHint} />
      {marks > 0 && (
        <p>
          {studioTodo.publish.marksLeft(marks)}{' '}
          <Button
            kind="quiet"
            onClick={() => {
              workbench.tab.value = 'todo'
            }}
          >
            {studioTodo.publish.look}
          </Button>
        </p>
      )}
      <div ref={ways} class="publish__row">
        <Button
          kind="primary"
          aria-disabled={blocked !== null || busy}
          aria-describedby="publish-why"
          onClick={() => blocked === null && !busy && void publish(false)}
        >
          {words.publish}
        </Button>
        {published !== null && <Button onClick={() => setAsking('unpublish')}>{words.unpublish}</Button>}
      </div>
      <p id="publish-why" role="status">
        {busy ? words.publishing : (blocked ?? '')}
      </p>
      {said && (
        <Notice kind="info" onDismiss={() => setSaid(null)}>
          {said}
        </Notice>
      )}
      {refusal && (
        <Notice kind="problem" onDismiss={() => setRefusal(null)}>
          <p>{studioPublish.refused.title}</p>
          <p>{refusal.message}</p>
          {refusal.findings.map((finding) => (
            <FindingLine key={keyOf(finding)} finding={finding} workbench={workbench} />
          ))}
        </Notice>
      )}
      <Dialog open={asking === 'replace'} title={studioPublish.replace.title} onClose={() => setAsking(null)}>
        <p>{studioPublish.replace.lead(slug)}</p>
        <div class="publish__row">
          <Button onClick={() => setAsking(null)}>{studioPublish.replace.no}</Button>
          <Button onClick={() => void publish(true)}>{studioPublish.replace.yes}</Button>
        </div>
      </Dialog>
      <Dialog open={asking === 'unpublish'} title={studioPublish.unpublish.title} onClose={() => setAsking(null)}>
        <p>{studioPublish.unpublish.lead}</p>
        <div class="publish__row">
          <Button onClick={() => setAsking(null)}>{studioPublish.unpublish.no}</Button>
          <Button onClick={() => void unpublish()}>{studioPublish.unpublish.yes}</Button>
        </div>
      </Dialog>
    </div>
  )
}
