// First, since it sets the order of the layers.
import './ui/theme.css'
import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { nextAhead, Page } from './pages.tsx'
import type { AccountMenu } from './people/account-menu.tsx'
import { isClosed, openAccount, personOf } from './people/account-state.ts'
import { SignInHere } from './people/signed-in.tsx'
import { openRecords } from './play/records/open-records.ts'
import type { Records } from './play/records/records.ts'
import { RecordsNotices } from './play/records-notices.tsx'
import { applyAppearance } from './ui/apply-appearance.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { HEADER_LINKS, SignInLink } from './ui/header-links.tsx'
import { keepSettings } from './ui/keep-settings.ts'
import { Waiting } from './ui/lazy-page.tsx'
import { PageHeader } from './ui/page-header.tsx'
import { formatRoute, parseRoute, type Route } from './ui/route.ts'
import { createSettings } from './ui/settings.ts'
import { SettingsDialog } from './ui/settings-dialog.tsx'
import { createApi } from './wire/call.ts'
import { openStories } from './wiring/catalogue.ts'
import { Sending } from './wiring/sending.tsx'
import { withServer } from './wiring/with-server.ts'

/** Once the stage has come up. */
const AHEAD_MS = 2000

const settings = createSettings()
applyAppearance(settings, document.documentElement)
/** Nothing of the game waits for it: there may be no server at all. */
const account = openAccount(createApi('./api'))
const stories = openStories(account)

async function openStores(): Promise<Records> {
  const records = await openRecords()
  await keepSettings(settings, records)
  return records
}

const opening = openStores()

function App() {
  const [hash, setHash] = useState(location.hash)
  const [records, setRecords] = useState<Records | null>(null)
  const showSettings = useSignal(false)
  const route = parseRoute(hash)
  const player = personOf(account.now.value)?.id ?? null
  const shown = useMemo(
    () => (records && player !== null ? withServer(records, account.api, player) : records),
    [records, player],
  )

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
      {route.page !== 'play' && <Header here={route.page} onSettings={onSettings} />}
      {records && <RecordsNotices records={records} />}
      {records && <Sending account={account} records={records} />}
      <ErrorBoundary key={pageKey(route, hash)}>
        {isClosed(account.now.value) && !ENTRANCES.has(route.page) ? (
          <SignInHere account={account} why="closed" />
        ) : shown ? (
          <Page route={route} given={{ records: shown, settings, account, stories, onSettings }} />
        ) : (
          <Waiting />
        )}
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

/** Open to everybody even where nobody plays without an account. */
const ENTRANCES: ReadonlySet<Route['page']> = new Set(['sign-in', 'join'])

function Header({ here, onSettings }: { readonly here: Route['page']; readonly onSettings: () => void }) {
  const now = account.now.value
  const person = personOf(now)
  const Menu = useAccountMenu(person !== null)
  const links = person ? HEADER_LINKS[person.role] : now.kind === 'no_server' ? HEADER_LINKS.alone : []
  return (
    <PageHeader
      here={here}
      links={links}
      linksElsewhere={person !== null}
      muted={settings.muted.value}
      onMute={(muted) => {
        settings.muted.value = muted
      }}
      onSettings={onSettings}
    >
      {person && Menu && <Menu person={person} links={links} account={account} />}
      {now.kind === 'known' && !person && <SignInLink here={here} />}
    </PageHeader>
  )
}

/** It comes when there is somebody to show it to, after the page itself. */
function useAccountMenu(wanted: boolean): typeof AccountMenu | null {
  const [menu, setMenu] = useState<{ readonly AccountMenu: typeof AccountMenu } | null>(null)
  useEffect(() => {
    // What cannot be loaded is asked for again with the next page that is opened.
    if (wanted) import('./people/account-menu.tsx').then(setMenu, () => undefined)
  }, [wanted])
  return menu?.AccountMenu ?? null
}

/** What stays the same while one moves about within a page. */
function pageKey(route: Route, hash: string): string {
  if (route.page === 'good') return route.page
  return route.page === 'debrief' || route.page === 'attempt'
    ? formatRoute({ page: route.page, id: route.id })
    : hash.replace(/\?.*$/s, '')
}

const app = document.getElementById('app')
if (app) render(<App />, app)
