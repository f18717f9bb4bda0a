import { useState } from 'preact/hooks'
import { formatRoute } from '../../ui/route.ts'
import { studioPublish as words } from '../../ui/text/en/studio-publish.ts'
import type { DraftVersion } from '../../wire/studio.ts'
import { PublishForm } from '../publish/publish-form.tsx'
import { RecordedPlays } from '../publish/recorded-plays.tsx'
import { useVersions, type Versions } from '../publish/use-versions.ts'
import { VersionChanges } from '../publish/version-changes.tsx'
import { dates, VersionList } from '../publish/version-list.tsx'
import type { Share } from '../share/share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Panel, PanelProps } from './panel.ts'
import '../proof/proof-panel.css'
import '../publish/publish-panel.css'

/** From a text to what people play: what is published, what has changed, recorded plays, versions. */
function PublishPanel({ workbench }: PanelProps) {
  const share = workbench.share.value
  return (
    <div class="proof">
      {share ? <Publishing key={workbench.id} workbench={workbench} share={share} /> : <p>{words.alone}</p>}
      {!share && <RecordedPlays workbench={workbench} />}
    </div>
  )
}

interface PublishingProps {
  readonly workbench: Workbench
  readonly share: Share
}

function Publishing({ workbench, share }: PublishingProps) {
  const versions = useVersions(share, workbench.id)
  const [compared, setCompared] = useState<DraftVersion | null>(null)
  return (
    <>
      <section class="proof__part" aria-labelledby="publish-title">
        <h2 id="publish-title">{words.state.title}</h2>
        <State workbench={workbench} share={share} versions={versions} />
        <PublishForm workbench={workbench} share={share} onChange={() => void versions.reload()} />
      </section>
      {compared && (
        <VersionChanges
          key={compared.id}
          workbench={workbench}
          old={compared}
          label={compared.label || dates.format(compared.createdAt)}
          onClose={() => setCompared(null)}
        />
      )}
      <RecordedPlays workbench={workbench} />
      <VersionList workbench={workbench} share={share} versions={versions} onCompare={setCompared} />
    </>
  )
}

function State({ workbench, share, versions }: PublishingProps & { readonly versions: Versions }) {
  const { slug = null, published = null } = share.draft.value ?? {}
  const checked = workbench.checked.value
  if (slug === null) return <p>{words.state.never}</p>
  if (published === null) return <p>{words.state.taken(slug)}</p>
  const same = checked && !checked.stale && checked.story?.hash === published
  const own = Array.isArray(versions.list) ? versions.list.find(({ hash }) => hash === published) : undefined
  const replaced = Array.isArray(versions.list) && !own
  return (
    <>
      <p>{same ? words.state.same(slug) : replaced ? words.state.replaced(slug) : words.state.changed(slug)}</p>
      {own && <p class="proof__hint">{words.state.version(own.by.name, dates.format(own.createdAt))}</p>}
      <p>
        <a href={formatRoute({ page: 'briefing', slug })}>{words.state.played}</a>
      </p>
    </>
  )
}

export const PUBLISH_PANEL: Panel = { id: 'publish', label: words.label, Body: PublishPanel }
