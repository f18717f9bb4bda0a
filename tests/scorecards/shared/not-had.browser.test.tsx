import { render, type VNode } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { AssignmentPage } from '../../../src/scorecards/assignments/assignment-page.tsx'
import { PersonPage } from '../../../src/scorecards/person/person-page.tsx'
import { StoryResultsPage } from '../../../src/scorecards/story-results/story-results-page.tsx'
import { TeamPage } from '../../../src/scorecards/team/team-page.tsx'
import { scorecards as words } from '../../../src/ui/text/en/scorecards.ts'
import { createApi } from '../../../src/wire/call.ts'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const message = 'There is no such thing.'
const api = createApi('./api', async () => Response.json({ code: 'not_found', message }, { status: 404 }))
const me = { id: 'a', name: 'Ada', email: null, role: 'admin', team: null, manages: [] } as never

const PAGES: Readonly<Record<string, VNode>> = {
  person: <PersonPage id="x" api={api} me={me} />,
  team: <TeamPage id="x" api={api} alone={false} />,
  story: <StoryResultsPage slug="x" api={api} me={me} />,
  assignment: <AssignmentPage id="x" api={api} />,
}

test.each(Object.keys(PAGES))(
  'a %s that cannot be had: the page has a heading, a title and the reason',
  async (page) => {
    render(PAGES[page] ?? null, room)
    await expect.poll(() => room.querySelector('[role=alert], .notice')?.textContent).toContain(message)
    expect([...room.querySelectorAll('h1')].map((one) => one.textContent)).toEqual([words.notHad])
    expect(document.title).toContain(words.notHad)
  },
)
