import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../../src/server/access/passwords.ts'
import { hashOf, newToken } from '../../../src/server/access/secret-token.ts'
import { SESSION_COOKIE, startSession } from '../../../src/server/access/sessions.ts'
import { readConfig } from '../../../src/server/config.ts'
import type { StorePlace } from '../../../src/server/database/open-store.ts'
import type { NewRow, Writing } from '../../../src/server/database/schema.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'
import { makeLink } from '../../../src/server/people/links.ts'
import type { PublishedStory } from '../../../src/wire/stories.ts'
import type { RoleHere, Whose } from './route-table.ts'

const NOW = Date.UTC(2026, 4, 4, 9)
const PASSWORD = 'a long walk by the river'
const HASH = 'ab'.repeat(32)
const SLUG = 'late'

/** Who calls, and what belongs to the one whom it is about. */
export interface Cast {
  /** The session of who calls; null for nobody. */
  readonly cookie: string | null
  readonly person: string
  readonly email: string
  readonly password: string
  readonly team: string
  readonly attempt: string
  /** Written by who calls, at the attempt. */
  readonly note: string
  /** When the strategy at the attempt was written, by somebody else. */
  readonly writtenAt: number
  readonly assignment: string
  /** A link for a new password of the person. */
  readonly invite: string
  /** The token of a link to join. */
  readonly token: string
  /** Begun by the person. */
  readonly draft: string
  readonly version: string
  /** Written by who calls, at the draft. */
  readonly comment: string
  readonly slug: string
  readonly hash: string
  /** One that is not there. */
  readonly picture: string
  readonly unplayable: object
}

export interface MatrixWorld {
  readonly server: Server
  /** Somebody new of that role, and somebody new whom it is about. */
  cast(role: RoleHere, whose: Whose): Promise<Cast>
  call(
    cast: Cast,
    method: string,
    url: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly text: string }>
}

export const openMatrixWorld = async (place: StorePlace): Promise<MatrixWorld> => {
  const env = { LOG_LEVEL: 'silent', OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x' }
  const server = await openServer({ config: { ...readConfig(env, '/'), store: place }, pages: null, now: () => NOW })
  const { commit } = server.store
  const teams = { ours: randomUUID(), theirs: randomUUID() }
  const password = await hashPassword(PASSWORD)
  const author = randomUUID()
  await commit(async (writing) => {
    for (const [name, id] of Object.entries(teams)) {
      await writing.insertInto('team').values({ id, name, created_at: 0 }).execute()
    }
    await addPerson(writing, { id: author, role: 'admin', team_id: null, password })
    await addStory(writing)
  })

  const addViewer = async (writing: Writing, role: Exclude<RoleHere, 'nobody'>): Promise<string> => {
    const id = randomUUID()
    const managed = role === 'manager' ? teams.ours : role === 'otherManager' ? teams.theirs : null
    const member = {
      trainee: teams.ours,
      trainer: teams.ours,
      manager: teams.theirs,
      otherManager: teams.ours,
      admin: null,
    }
    const kept = role === 'otherManager' ? 'manager' : role
    await addPerson(writing, { id, role: kept, team_id: member[role], password })
    if (managed) await writing.insertInto('managing').values({ person_id: id, team_id: managed }).execute()
    return id
  }

  const cast: MatrixWorld['cast'] = (role, whose) =>
    commit(async (writing) => {
      const viewer = role === 'nobody' ? null : await addViewer(writing, role)
      const cookie = viewer === null ? null : await startSession(writing, viewer, NOW)
      const own = whose === 'own' && viewer !== null
      const person = own ? viewer : randomUUID()
      const team = whose === 'theirs' ? teams.theirs : teams.ours
      if (!own) await addPerson(writing, { id: person, role: 'trainee', team_id: team, password })
      const kept = await addBelongings(writing, {
        person,
        viewer: viewer ?? author,
        author,
        role: own ? role : 'trainee',
      })
      return {
        ...{ cookie, person, team, email: `${person}@example.com`, password: PASSWORD, slug: SLUG, hash: HASH },
        picture: 'ab'.repeat(16),
        // A manager's own team is the one that is managed.
        ...(own && role === 'otherManager' ? { team: teams.theirs } : {}),
        ...kept,
        unplayable: unplayable(),
      }
    })

  return {
    server,
    cast,
    call: async ({ cookie }, method, url, body) => {
      const headers = {
        ...{ host: 'localhost', origin: 'http://localhost' },
        ...(cookie === null ? {} : { cookie: `${SESSION_COOKIE}=${cookie}` }),
      }
      const remoteAddress = `10.${random()}.${random()}.${random()}`
      const options = { method: method as 'GET', url, headers, remoteAddress, ...(body ? { payload: body } : {}) }
      const answer = await server.app.inject(options)
      return { status: answer.statusCode, text: answer.body }
    },
  }
}

/** Throttles are not what this is about. */
const random = (): number => Math.floor(Math.random() * 256)

const addPerson = async (
  writing: Writing,
  person: Pick<NewRow<'person'>, 'id' | 'role' | 'team_id' | 'password'>,
): Promise<void> => {
  const { id } = person
  const row = { ...person, email: `${id}@example.com`, name: `Person ${id}`, active: 1, created_at: NOW } as const
  await writing.insertInto('person').values(row).execute()
}

interface Owner {
  readonly person: string
  readonly viewer: string
  readonly author: string
  readonly role: RoleHere
}

const addBelongings = async (writing: Writing, { person, viewer, author, role }: Owner) => {
  const [attempt, note, assignment, token] = [randomUUID(), randomUUID(), randomUUID(), newToken()]
  await writing
    .insertInto('attempt')
    .values({
      ...{ id: attempt, person_id: person, slug: SLUG, story_hash: HASH, mode: 'assessment', rubric: '1', seed: 1 },
      ...{ inputs_json: '[0]', started_at: NOW, played_at: NOW, received_at: NOW, ending: 'promise' },
      ...{ outcome: 'resolved', points: 4, score: 80, passed: 1, critical_json: '[]' },
    })
    .execute()
  await writing.insertInto('attempt_log').values({ attempt_id: attempt, decisions_json: '[]' }).execute()
  await writing
    .insertInto('note')
    .values({ id: note, attempt_id: attempt, author_id: viewer, body: 'So', created_at: NOW })
    .execute()
  await writing
    .insertInto('strategy')
    // Player and manager agree, so one of them wrote it and the other is who comes.
    .values({
      attempt_id: attempt,
      body: 'Ask first',
      written_by: viewer === person ? author : person,
      written_at: NOW,
    })
    .execute()
  await writing
    .insertInto('talk_due')
    .values({ attempt_id: attempt, person_id: person, since: NOW, asked: 0 })
    .execute()
  await writing
    .insertInto('assignment')
    .values({
      ...{ id: assignment, title: 'Week 1', mode: 'practice', person_id: person, due_at: NOW + 1000 },
      ...{ created_by: author, created_at: NOW },
    })
    .execute()
  await writing.insertInto('assignment_story').values({ assignment_id: assignment, slug: SLUG }).execute()
  const kept = role === 'otherManager' ? 'manager' : role === 'nobody' ? 'trainee' : role
  const forPassword = makeLink({ kind: 'new_password', role: kept, person_id: person }, NOW)
  const email = `new-${randomUUID()}@example.com`
  const toJoin = makeLink({ kind: 'join', role: 'trainer', name: 'New', email }, NOW)
  const joining = { ...toJoin.row, token_hash: hashOf(token) }
  await writing.insertInto('invite').values([forPassword.row, joining]).execute()
  await writing
    .insertInto('audit')
    .values({
      ...{ id: randomUUID(), at: NOW, actor_id: author, action: 'looked_at_record' },
      ...{ subject_kind: 'person', subject_id: person, detail_json: '{}' },
    })
    .execute()
  const draft = await addDraft(writing, person, viewer)
  return { attempt, note, assignment, token, invite: forPassword.row.token_hash, writtenAt: NOW, ...draft }
}

const addDraft = async (writing: Writing, person: string, viewer: string) => {
  const [draft, version, comment] = [randomUUID(), randomUUID(), randomUUID()]
  const text = { files_json: '{"story.ink":"-> END"}', plays: '' }
  await writing
    .insertInto('draft')
    .values({
      ...{ id: draft, slug: null, title: 'Begun', ...text, revision: 1, binned: 0 },
      ...{ created_by: person, created_at: NOW, updated_by: person, updated_at: NOW },
    })
    .execute()
  await writing
    .insertInto('draft_version')
    .values({ id: version, draft_id: draft, ...text, label: '', hash: null, created_by: person, created_at: NOW })
    .execute()
  await writing
    .insertInto('draft_comment')
    .values({
      ...{ id: comment, draft_id: draft, file: 'story.ink', line: 1, line_text: '', body: 'So', author_id: viewer },
      ...{ created_at: NOW, resolved_by: null, resolved_at: null },
    })
    .execute()
  return { draft, version, comment }
}

const addStory = async (writing: Writing): Promise<void> => {
  const metadata = { title: 'Three weeks late', language: 'en', people: [], place: 'desk', minutes: 6, briefing: '' }
  const entry: PublishedStory = {
    ...{ slug: SLUG, hash: HASH, cast: [], situations: ['upset'], openingFace: 'calm', openingTension: 60 },
    metadata: { ...metadata, channel: 'counter' },
    range: { rubric: '1', floor: -10, best: 10 },
    decisions: { shortest: 1, longest: 2 },
  }
  await writing
    .insertInto('story_version')
    .values({
      ...{ hash: HASH, slug: SLUG, title: 'Three weeks late', source_json: '{}', compiled_json: '{}' },
      ...{ entry_json: JSON.stringify(entry), created_at: 0 },
    })
    .execute()
  await writing.insertInto('story').values({ slug: SLUG, hash: HASH, origin: 'studio', changed_at: 0 }).execute()
}

const unplayable = (): object => ({
  ...{ id: randomUUID(), mode: 'practice', startedAt: NOW, playedAt: NOW, retryOf: null },
  attempt: { story: 'cd'.repeat(32), rubric: '1', seed: 1, inputs: [0] },
})
