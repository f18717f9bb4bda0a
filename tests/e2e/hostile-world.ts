import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RUBRIC } from '../../src/core/score/judge.ts'
import type { Role } from '../../src/server/access/reach.ts'
import { SESSION_COOKIE } from '../../src/server/access/sessions.ts'
import { makeLink } from '../../src/server/people/links.ts'
import { publishVersion } from '../../src/server/stories/publish-version.ts'
import type { Assignment } from '../../src/wire/assignments.ts'
import type { SentAttempt } from '../../src/wire/attempts.ts'
import type { FreshSite } from './fresh-site.ts'
import { hostile, hostileLine, hostileName, hostileStory, tampered } from './hostile-text.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const SHIPPED = join(import.meta.dirname, '../../stories/lost-referral/story.ink')
/** Through that story to an ending, once well and once badly. */
const PLAYS = {
  practice: [1, 'breathe', 1, 'breathe', 0, 'breathe', 1, 'breathe', 2, 0, 1, 2, 0, 2, 3],
  assessment: [0, 0, 1, 3, 0, 1, 1, 1],
} as const
const TAMPERED_HASH = 'f'.repeat(64)
const DAY = 24 * 60 * 60 * 1000

export interface HostileWorld extends Seeded {
  /** An assessment of the trainee, with notes and a strategy. */
  readonly attempt: string
  readonly assignment: string
  readonly draft: string
  /** Tokens of links: to join, and for the trainee's new password. */
  readonly links: readonly string[]
}

type Call = (role: Role, method: 'POST' | 'PUT', path: string, body: object) => Promise<unknown>

/** A site on which every field of everything holds hostile text: what the API takes, and what only the database would. */
export const seedHostileWorld = async (site: FreshSite): Promise<HostileWorld> => {
  const { store } = site
  const seeded = await seedPeople(store, hostileName('team'))
  const call = callerOf(site, seeded)
  const now = Date.now()
  const { trainee, trainer } = seeded.people
  await store.commit(async (writing) => {
    for (const [role, { id }] of Object.entries(seeded.people)) {
      const changed = { name: hostileName(role), email: `"<script>ran=1</script>"${hostileName(role)}@evil.example` }
      await writing.updateTable('person').set(changed).where('id', '=', id).execute()
    }
  })
  const source = { main: 'story.ink', files: { 'story.ink': hostileStory(readFileSync(SHIPPED, 'utf8')) } }
  const published = await publishVersion(store, { slug: 'hostile', source, origin: 'studio', by: trainer.id, now })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
  await publishTampered(site, published.hash, now)
  const attempts = await Promise.all(
    (['assessment', 'practice'] as const).map(async (mode) => {
      const attempt = { story: published.hash, rubric: RUBRIC.version, seed: 1, inputs: [...PLAYS[mode]] }
      const sent: SentAttempt = {
        ...{ id: randomUUID(), slug: 'hostile', mode, attempt, retryOf: null, startedAt: now, playedAt: now },
        strategy: hostileLine('strategy', 8000),
      }
      await call('trainee', 'POST', '/attempts', sent)
      return sent.id
    }),
  )
  const [attempt = ''] = attempts
  for (const decision of [null, 0])
    await call('manager', 'POST', `/attempts/${attempt}/notes`, { decision, body: hostileLine('note', 8000) })
  const asked = { mode: 'assessment', teamId: seeded.team.id, personId: null, dueAt: now + DAY, slugs: ['hostile'] }
  const title = hostileLine('assignment', 200)
  const assignment = (await call('manager', 'POST', '/assignments', { ...asked, title })) as Assignment
  return {
    ...seeded,
    ...{ attempt, assignment: assignment.id, draft: await shareDraft(call, source.files), links: await addLinks(site) },
    team: { ...seeded.team, name: hostileName('team') },
    people: { ...seeded.people, trainee: { ...trainee, name: hostileName('trainee') } },
  }
}

const callerOf =
  ({ app }: FreshSite, { people }: Seeded): Call =>
  async (role, method, path, body) => {
    const headers = { host: 'localhost', origin: 'http://localhost' }
    const cookies = { [SESSION_COOKIE]: people[role].session }
    const answer = await app.inject({ method, url: `/api${path}`, headers, cookies, payload: body })
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body.slice(0, 500)}`)
    return answer.body === '' ? null : answer.json()
  }

const publishTampered = async ({ store }: FreshSite, hash: string, now: number): Promise<void> => {
  const row = await store.read
    .selectFrom('story_version')
    .selectAll()
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  const range = await store.read
    .selectFrom('story_range')
    .selectAll()
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  await store.commit(async (writing) => {
    await writing
      .insertInto('story_version')
      .values(tampered(row, 'tampered', TAMPERED_HASH))
      .execute()
    await writing
      .insertInto('story_range')
      .values({ ...range, hash: TAMPERED_HASH })
      .execute()
    const story = { slug: 'tampered', hash: TAMPERED_HASH, origin: 'studio', changed_at: now } as const
    await writing.insertInto('story').values(story).execute()
  })
}

const shareDraft = async (call: Call, files: Readonly<Record<string, string>>): Promise<string> => {
  const id = randomUUID()
  const names = { [hostileLine('file', 190).replaceAll('\\', '')]: hostile('included'), toString: 'x', '../../x': 'y' }
  const draft = { base: 0, title: hostileLine('draft', 200), files: { ...files, ...names }, plays: '', binned: false }
  await call('trainer', 'PUT', `/drafts/${id}`, draft)
  const comment = { file: 'story.ink', line: 1, lineText: hostileLine('line text', 1000) }
  await call('admin', 'POST', `/drafts/${id}/comments`, { ...comment, body: hostileLine('comment', 8000) })
  await call('trainer', 'POST', `/drafts/${id}/versions`, { label: hostileLine('label', 200) })
  return id
}

const addLinks = async ({ store }: FreshSite): Promise<readonly string[]> => {
  const person = await store.read
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'trainee')
    .executeTakeFirstOrThrow()
  const made = [
    makeLink(
      { kind: 'join', role: 'trainee', name: hostileName('invited'), email: hostileName('address') },
      Date.now(),
    ),
    makeLink({ kind: 'new_password', role: 'trainee', person_id: person.id }, Date.now()),
  ]
  await store.commit((writing) =>
    writing
      .insertInto('invite')
      .values(made.map(({ row }) => row))
      .execute(),
  )
  return made.map(({ token }) => token)
}
