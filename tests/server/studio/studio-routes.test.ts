import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../../src/server/open-server.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, openSmallServer, type SignedIn } from '../small-organisation.ts'

const STORY = readFileSync(join(import.meta.dirname, '../../../stories/lost-referral/story.ink'), 'utf8')

describeEachEngine('the studio', (_open, { place }) => {
  let now = 1_800_000_000_000
  let server: Server
  let ann: SignedIn
  let ben: SignedIn
  let trainee: SignedIn

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => now)
    ann = await addPerson(server, { name: 'Ann', role: 'trainer' }, now)
    ben = await addPerson(server, { name: 'Ben', role: 'trainer' }, now)
    trainee = await addPerson(server, { name: 'Tim', role: 'trainee' }, now)
  })
  afterAll(() => server.close())

  const text = (story: string, base = 0) => ({
    ...{ base, title: 'A story', files: { 'story.ink': story }, plays: '', binned: false },
  })
  const path = (id: string, rest = '') => `/api/drafts/${id}${rest}`

  it('never writes over what somebody else has written, and answers the same when asked twice', async () => {
    const begun = await ann.call('PUT', path('draft-one'), text('First.'))
    expect(begun).toMatchObject({ status: 200, body: { revision: 1, createdBy: { name: 'Ann' }, published: null } })
    expect((await ann.call('PUT', path('draft-one'), text('First.'))).body.revision).toBe(1)
    now += 1000
    expect((await ben.call('PUT', path('draft-one'), text('Ben’s.', 1))).body).toMatchObject({
      revision: 2,
      updatedBy: { name: 'Ben' },
    })
    const refused = await ann.call('PUT', path('draft-one'), text('Ann’s.', 1))
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'changed', draft: { revision: 2, files: { 'story.ink': 'Ben’s.' } } },
    })
    expect(refused.body.message).toContain('Ben')
    expect((await ann.call('GET', path('draft-one'))).body.files).toEqual({ 'story.ink': 'Ben’s.' })
    expect((await ann.call('PUT', path('draft-gone'), text('x', 4))).status).toBe(404)
    expect((await ann.call('GET', '/api/drafts')).body.drafts).toMatchObject([{ id: 'draft-one', title: 'A story' }])
  })

  it('is for trainers and admins', async () => {
    for (const [method, rest] of [
      ['GET', ''],
      ['GET', '/versions'],
      ['GET', '/comments'],
      ['DELETE', '/publish'],
    ] as const) {
      expect((await trainee.call(method, path('draft-one', rest))).status).toBe(403)
    }
    expect((await trainee.call('PUT', path('draft-two'), text('x'))).status).toBe(403)
    expect((await ann.call('GET', path('nowhere-at-all'))).status).toBe(404)
  })

  it('refuses what is no draft', async () => {
    for (const body of [
      { ...text('x'), files: {} },
      { ...text('x'), base: -1 },
      { ...text('x'), owner: 'me' },
      { ...text('x'), files: { a: 4 } },
    ]) {
      expect((await ann.call('PUT', path('draft-bad'), body)).status).toBe(400)
    }
    const large = { ...text(''), files: { 'a.ink': 'x'.repeat(3_000_000), 'b.ink': 'x'.repeat(3_000_000) } }
    expect(await ann.call('PUT', path('draft-bad'), large)).toMatchObject({ status: 413, body: { code: 'too_large' } })
  })

  it('keeps versions for ever', async () => {
    const kept = await ann.call('POST', path('draft-one', '/versions'), { label: 'Before the review' })
    expect(kept.status).toBe(201)
    await ann.call('PUT', path('draft-one'), text('Later.', 2))
    const { versions } = (await ben.call('GET', path('draft-one', '/versions'))).body
    expect(versions).toMatchObject([{ id: kept.body.id, label: 'Before the review', by: { name: 'Ann' }, hash: null }])
    expect((await ben.call('GET', path('draft-one', `/versions/${kept.body.id}`))).body.files).toEqual({
      'story.ink': 'Ben’s.',
    })
    expect((await ben.call('GET', path('draft-one', '/versions/x'))).status).toBe(404)
  })

  it('calls a version something else, and nothing else of it', async () => {
    const [version] = (await ann.call('GET', path('draft-one', '/versions'))).body.versions
    const at = path('draft-one', `/versions/${version.id}`)
    const before = (await ann.call('GET', at)).body
    expect(await ben.call('PATCH', at, { label: 'After the review' })).toMatchObject({
      ...{ status: 200, body: { ...version, label: 'After the review' } },
    })
    expect((await ann.call('GET', at)).body).toEqual({ ...before, label: 'After the review' })
    expect((await ben.call('PATCH', at, { label: 'x'.repeat(201) })).status).toBe(400)
    expect((await ben.call('PATCH', at, { label: 'x', files: {} })).status).toBe(400)
    expect((await ben.call('PATCH', path('draft-two', `/versions/${version.id}`), { label: 'x' })).status).toBe(404)
    expect((await ben.call('PATCH', path('draft-one', '/versions/x'), { label: 'x' })).status).toBe(404)
    expect((await trainee.call('PATCH', at, { label: 'x' })).status).toBe(403)
    expect((await ann.call('GET', at)).body.label).toBe('After the review')
  })

  it('says how far a draft has come without its text', async () => {
    const { status, body } = await ben.call('GET', path('draft-one', '/revision'))
    const { files, plays, ...line } = (await ben.call('GET', path('draft-one'))).body
    expect(files).toBeDefined()
    expect(plays).toBeDefined()
    expect({ status, body }).toEqual({ status: 200, body: line })
    expect((await ben.call('GET', path('nowhere-at-all', '/revision'))).status).toBe(404)
    expect((await trainee.call('GET', path('draft-one', '/revision'))).status).toBe(403)
  })

  it('lets others comment at a line', async () => {
    const comment = {
      file: 'story.ink',
      line: 3,
      lineText: '* [Hello.]',
      body: 'Would one say this? <script>alert(1)</script>',
    }
    const made = await ben.call('POST', path('draft-one', '/comments'), comment)
    expect(made).toMatchObject({ status: 201, body: { ...comment, author: { name: 'Ben' }, resolvedBy: null } })
    const at = path('draft-one', `/comments/${made.body.id}`)
    expect((await ann.call('PUT', `${at}/resolved`, { resolved: true })).status).toBe(204)
    expect((await ann.call('GET', path('draft-one', '/comments'))).body.comments).toMatchObject([
      { resolvedBy: { name: 'Ann' } },
    ])
    expect((await ann.call('DELETE', at)).status).toBe(404)
    expect((await ben.call('DELETE', at)).status).toBe(204)
  })

  it('keeps how a second trainer judges the replies', async () => {
    const hash = 'a'.repeat(64)
    const replies = [{ key: 'start:0', moves: ['validate'], right: 'yes' }]
    for (const right of ['unsure', 'yes']) {
      const body = { replies: [{ ...replies[0], right }] }
      expect((await ben.call('PUT', path('draft-one', `/judgements/${hash}`), body)).status).toBe(204)
    }
    expect((await ann.call('GET', path('draft-one', '/judgements'))).body.judgements).toMatchObject([
      { hash, judge: { name: 'Ben' }, replies },
    ])
    const unknown = { replies: [{ key: 'a', moves: ['hug'], right: 'yes' }] }
    expect((await ben.call('PUT', path('draft-one', `/judgements/${hash}`), unknown)).status).toBe(400)
  })

  it('publishes only what keeps the laws, under a name of its own, and takes it back', async () => {
    const publish = (id: string, changes: object = {}) =>
      ann.call('POST', path(id, '/publish'), {
        revision: 1,
        slug: 'my-referral',
        label: 'First',
        replaces: false,
        ...changes,
      })
    await ann.call('PUT', path('draft-bad'), text('Hello. # ending: x # outcome: resolved\n-> END\n'))
    const refused = await publish('draft-bad')
    expect(refused.status).toBe(422)
    expect(refused.body.findings.length).toBeGreaterThan(0)
    expect(refused.body.findings[0].message).toMatch(/\.$/)
    expect((await ann.call('GET', '/api/stories')).body.stories).toEqual([])

    await ann.call('PUT', path('draft-good'), text(STORY))
    expect(await publish('draft-good', { revision: 2 })).toMatchObject({ status: 409, body: { code: 'changed' } })
    const published = await publish('draft-good')
    expect(published).toMatchObject({ status: 200, body: { slug: 'my-referral' } })
    expect((await trainee.call('GET', '/api/stories')).body.stories).toMatchObject([{ slug: 'my-referral' }])
    expect((await ann.call('GET', path('draft-good'))).body).toMatchObject({
      slug: 'my-referral',
      published: published.body.hash,
    })
    expect((await ann.call('GET', path('draft-good', '/versions'))).body.versions).toMatchObject([
      { hash: published.body.hash },
    ])

    await ann.call('PUT', path('draft-other'), text(`${STORY}\n// another\n`))
    expect(await publish('draft-other')).toMatchObject({ status: 409, body: { code: 'slug_taken' } })
    expect((await publish('draft-other', { replaces: true })).status).toBe(200)
    expect((await publish('draft-good')).status).toBe(200)

    expect((await ann.call('DELETE', path('draft-good', '/publish'))).status).toBe(204)
    expect((await trainee.call('GET', '/api/stories')).body.stories).toEqual([])
    const { hash } = published.body
    expect((await trainee.call('GET', `/api/stories/versions/${hash}`)).status).toBe(200)
    expect((await ann.call('DELETE', path('draft-bad', '/publish'))).status).toBe(409)
  }, 60_000)
})
