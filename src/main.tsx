// First, since it sets the order of the layers.
import './ui/theme.css'
import { stories } from 'virtual:stories'
import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { openRecords } from './play/records/open-records.ts'
import type { Records } from './play/records/records.ts'
import { RecordsNotices } from './play/records-notices.tsx'
import type { Sound } from './play/sound/sound.ts'
import { applyAppearance } from './ui/apply-appearance.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { keepSettings } from './ui/keep-settings.ts'
import { LazyPage, Waiting } from './ui/lazy-page.tsx'
import { PageHeader } from './ui/page-header.tsx'
import { formatRoute, parseRoute, type Route } from './ui/route.ts'
import { createSettings } from './ui/settings.ts'
import { SettingsDialog } from './ui/settings-dialog.tsx'
import { text } from './ui/text.ts'

const home = () => import('./play/home/home-page.tsx')
const briefing = () => import('./play/briefing/briefing-page.tsx')
const conversation = () =>
  Promise.all([import('./play/conversation/conversation-page.tsx'), import('./play/sound/sound.ts')])
const debrief = () => import('./play/debrief/debrief-page.tsx')
/** A network that goes in mid-story must not take the way to look back with it, nor the one home. */
const nextAhead = () => Promise.all([debrief(), import('./play/debrief/curve-plot.ts'), home()])
/** Once the stage has come up. */
const AHEAD_MS = 2000
const rubric = () => import('./play/rubric/rubric-page.tsx')
const studio = () =>
  Promise.all([
    import('./studio/studio-page.tsx'),
    import('./play/preview/story-preview.tsx'),
    import('virtual:story-texts'),
  ])

const settings = createSettings()
applyAppearance(settings, document.documentElement)

async function openStores(): Promise<Records> {
  const records = await openRecords()
  await keepSettings(settings, records)
  return records
}

const opening = openStores()

/** One for all conversations, made when the first one is opened. */
let sound: Sound | null = null

interface PageProps {
  readonly route: Route
  readonly records: Records
  readonly onSettings: () => void
}

function Page({ route, records, onSettings }: PageProps) {
  switch (route.page) {
    case 'briefing': {
      const story = stories.find(({ slug }) => slug === route.slug)
      if (!story) return <Home records={records} message={text.common.unknownStory} />
      return <LazyPage load={briefing} show={({ BriefingPage }) => <BriefingPage story={story} records={records} />} />
    }
    case 'play':
      return (
        <LazyPage
          load={conversation}
          show={([{ ConversationPage }, { createSound }]) => {
            sound ??= createSound(settings)
            return (
              <ConversationPage
                id={route.id}
                records={records}
                settings={settings}
                sound={sound}
                stories={stories}
                onSettings={onSettings}
              />
            )
          }}
        />
      )
    case 'debrief':
      return (
        <LazyPage
          load={debrief}
          show={({ DebriefPage }) => (
            <DebriefPage id={route.id} decision={route.decision} records={records} stories={stories} />
          )}
        />
      )
    case 'good':
      return <LazyPage load={rubric} show={({ RubricPage }) => <RubricPage situation={route.situation} />} />
    case 'studio':
      return (
        <LazyPage
          load={studio}
          show={([{ StudioPage }, { StoryPreview }, { texts }]) => (
            <StudioPage draft={route.draft} settings={settings} shipped={texts} Preview={StoryPreview} />
          )}
        />
      )
    case 'home':
      return <Home records={records} />
    default:
      return <Home records={records} message={text.common.unknownPage} />
  }
}

function Home({ records, message }: { readonly records: Records; readonly message?: string }) {
  return (
    <LazyPage
      load={home}
      show={({ HomePage }) => <HomePage stories={stories} records={records} {...(message ? { message } : {})} />}
    />
  )
}

function App() {
  const [hash, setHash] = useState(location.hash)
  const [records, setRecords] = useState<Records | null>(null)
  const showSettings = useSignal(false)
  const route = parseRoute(hash)

  useEffect(() => {
    const changed = () => setHash(location.hash)
    addEventListener('hashchange', changed)
    opening.then(setRecords)
    return () => removeEventListener('hashchange', changed)
  }, [])

  useEffect(() => {
    if (route.page !== 'play') return
    // What does not come now is asked for again when it is gone to.
    const timer = setTimeout(() => nextAhead().catch(() => undefined), AHEAD_MS)
    return () => clearTimeout(timer)
  }, [route.page])

  const onSettings = () => {
    showSettings.value = true
  }

  return (
    <>
      {/* A conversation has a thinner top of its own. */}
      {route.page !== 'play' && (
        <PageHeader
          here={route.page}
          studio
          muted={settings.muted.value}
          onMute={(muted) => {
            settings.muted.value = muted
          }}
          onSettings={onSettings}
        />
      )}
      {records && <RecordsNotices records={records} />}
      <ErrorBoundary key={pageKey(route, hash)}>
        {records ? <Page route={route} records={records} onSettings={onSettings} /> : <Waiting />}
      </ErrorBoundary>
      <SettingsDialog
        open={showSettings.value}
        settings={settings}
        onClose={() => {
          showSettings.value = false
        }}
      />
    </>
  )
}

/** What stays the same while one moves about within a page. */
function pageKey(route: Route, hash: string): string {
  if (route.page === 'good') return route.page
  return route.page === 'debrief' ? formatRoute({ page: 'debrief', id: route.id }) : hash
}

const app = document.getElementById('app')
if (app) render(<App />, app)
