import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type AccountState, personOf, type SignedInPerson } from './people/account-state.ts'
import { SignedIn, SignInHere } from './people/signed-in.tsx'
import type { Records } from './play/records/records.ts'
import type { Sound } from './play/sound/sound.ts'
import type { Hear } from './studio/preview.ts'
import { LazyPage } from './ui/lazy-page.tsx'
import type { Route } from './ui/route.ts'
import type { Settings } from './ui/settings.ts'
import { text } from './ui/text.ts'
import type { Api } from './wire/call.ts'
import type { Stories } from './wiring/catalogue.ts'

/** What the wiring has for every page. */
export interface Given {
  readonly records: Records
  readonly settings: Settings
  readonly account: AccountState
  readonly stories: Stories
  readonly onSettings: () => void
}

/** What pages for people who are signed in have besides. */
interface GivenMe extends Given {
  readonly api: Api
  readonly me: SignedInPerson
}

type At<P extends Route['page']> = Extract<Route, { page: P }>
type Show<P extends Route['page']> = (route: At<P>, given: Given) => JSX.Element

const home = () => import('./play/home/home-page.tsx')
const debrief = () => import('./play/debrief/debrief-page.tsx')
/** A network that goes in mid-story must not take the way to look back with it, nor the one home. */
export const nextAhead = () => Promise.all([debrief(), import('./play/debrief/curve-plot.ts'), home()])

/** One for all conversations, made when the first one is opened. */
let sound: Sound | null = null
/** Likewise for the voices of people who are being made up. */
let hear: Hear | null = null

const showDebrief: Show<'debrief'> = lazy(debrief, ({ DebriefPage }, { id, decision }, { records, stories }) => (
  <DebriefPage {...{ id, decision, records }} stories={stories.list.value} findVersion={stories.findVersion} />
))
const ownDebrief = () => import('./wiring/own-debrief.tsx')
const showOwnDebrief = (route: At<'debrief'>, given: GivenMe): JSX.Element => (
  <LazyPage
    load={ownDebrief}
    show={({ OwnDebrief }) => <OwnDebrief id={route.id} decision={route.decision} {...given} />}
  />
)

/** A line each. What is not here is the unknown page. */
const PAGES: { readonly [P in Route['page']]?: Show<P> } = {
  home: (_, given) => <Home {...given} />,
  briefing: lazy(
    () => import('./play/briefing/briefing-page.tsx'),
    ({ BriefingPage }, { slug }, given) => {
      const story = given.stories.list.value.find((one) => one.slug === slug)
      if (!story) return <Home {...given} message={text.common.unknownStory} />
      return <BriefingPage story={story} records={given.records} />
    },
  ),
  play: lazy(
    () => Promise.all([import('./play/conversation/conversation-page.tsx'), import('./play/sound/sound.ts')]),
    ([{ ConversationPage }, { createSound }], { id }, { records, settings, stories, onSettings }) => {
      sound ??= createSound(settings)
      return <ConversationPage {...{ id, records, settings, sound, stories: stories.list.value, onSettings }} />
    },
  ),
  debrief: (route, given) => {
    const me = personOf(given.account.now.value)
    return me ? showOwnDebrief(route, { ...given, api: given.account.api, me }) : showDebrief(route, given)
  },
  attempt: signedIn(
    undefined,
    () => import('./wiring/attempt-page.tsx'),
    ({ AttemptPage }, { id, decision }, given) => <AttemptPage {...{ id, decision }} {...given} />,
  ),
  good: lazy(
    () => import('./play/rubric/rubric-page.tsx'),
    ({ RubricPage }, { situation }) => <RubricPage situation={situation} />,
  ),
  studio: lazy(
    () =>
      Promise.all([
        import('./studio/studio-page.tsx'),
        import('./play/preview/story-preview.tsx'),
        import('./play/sound/hear-voice.ts'),
        import('virtual:story-texts'),
      ]),
    ([{ StudioPage }, { StoryPreview }, { createVoiceSample }, { texts }], { draft }, { settings, account }) => {
      hear ??= createVoiceSample(settings)
      return (
        <StudioPage
          {...{ draft, settings, hear, Preview: StoryPreview }}
          shipped={texts}
          trainer={trainerOf(account)}
        />
      )
    },
  ),
  'sign-in': ({ problem }, { account }) => <SignInHere account={account} why="asked" problem={problem} />,
  join: lazy(
    () => import('./people/join-page.tsx'),
    ({ JoinPage }, { token }, { account }) => <JoinPage token={token} account={account} />,
  ),
  team: signedIn(
    ['manager', 'admin'],
    () => import('./scorecards/team/team-pages.tsx'),
    ({ TeamPages }, { team }, { api, me }) => <TeamPages {...{ team, api, me }} />,
  ),
  person: signedIn(
    undefined,
    () => import('./scorecards/person/person-page.tsx'),
    ({ PersonPage }, { id }, { api, me }) => <PersonPage {...{ id, api, me }} />,
  ),
  'story-results': signedIn(
    ['trainer', 'manager', 'admin'],
    () => import('./scorecards/story-results/story-results-pages.tsx'),
    ({ StoryResultsPages }, { slug }, { api, me }) => <StoryResultsPages {...{ slug, api, me }} />,
  ),
  assignments: signedIn(
    ['manager', 'admin'],
    () => import('./scorecards/assignments/assignment-pages.tsx'),
    ({ AssignmentPages }, { id }, { api, me }) => <AssignmentPages {...{ id, api, me }} />,
  ),
  account: signedIn(
    undefined,
    () => import('./people/own-account-page.tsx'),
    ({ OwnAccountPage }, _, given) => <OwnAccountPage {...given} />,
  ),
  people: signedIn(
    ['manager', 'admin'],
    () => import('./people/people-page.tsx'),
    ({ PeoplePage }, { part }, { api, me }) => <PeoplePage part={part} api={api} me={me} />,
  ),
}

export function Page({ route, given }: { readonly route: Route; readonly given: Given }) {
  const show = PAGES[route.page] as ((route: Route, given: Given) => JSX.Element) | undefined
  return show ? show(route, given) : <Home {...given} message={text.common.unknownPage} />
}

/** A page whose script comes when it is first gone to. */
function lazy<P extends Route['page'], M>(
  load: () => Promise<M>,
  show: (module: M, route: At<P>, given: Given) => JSX.Element,
): Show<P> {
  return (route, given) => <LazyPage load={load} show={(module) => show(module, route, given)} />
}

/** Likewise, for those who are signed in with one of these roles (undefined: any). */
function signedIn<P extends Route['page'], M>(
  roles: readonly SignedInPerson['role'][] | undefined,
  load: () => Promise<M>,
  show: (module: M, route: At<P>, given: GivenMe) => JSX.Element,
): Show<P> {
  return (route, given) => (
    <SignedIn
      account={given.account}
      roles={roles}
      show={(me) => (
        <LazyPage load={load} show={(module) => show(module, route, { ...given, api: given.account.api, me })} />
      )}
    />
  )
}

/** Who may keep stories on the server. */
const trainerOf = ({ now, api }: AccountState) => {
  const me = personOf(now.value)
  return me && (me.role === 'trainer' || me.role === 'admin') ? { api, me } : null
}

const ownAssignments = () => import('./scorecards/assignments/own-assignments.tsx')

function Home({
  records,
  stories,
  account,
  message,
}: Pick<Given, 'records' | 'stories' | 'account'> & { readonly message?: string }) {
  const me = personOf(account.now.value)
  return (
    <LazyPage
      load={home}
      show={({ HomePage }) => (
        <HomePage stories={stories.list.value} records={records} sent={me !== null} {...(message ? { message } : {})}>
          {me && <Asked key={me.id} api={account.api} me={me} changed={records.changed} />}
        </HomePage>
      )}
    />
  )
}

interface AskedProps {
  readonly api: Api
  readonly me: SignedInPerson
  readonly changed: Records['changed']
}

/** Comes when it comes: nobody waits for it to see the waiting room. */
function Asked({ api, me, changed }: AskedProps) {
  const [Shown, setShown] = useState<Awaited<ReturnType<typeof ownAssignments>>['OwnAssignments'] | null>(null)
  useEffect(() => {
    ownAssignments().then(
      ({ OwnAssignments }) => setShown(() => OwnAssignments),
      () => undefined,
    )
  }, [])
  return Shown && <Shown api={api} me={me} changed={changed.value} />
}
