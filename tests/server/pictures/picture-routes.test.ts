import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SESSION_COOKIE, startSession } from '../../../src/server/access/sessions.ts'
import type { Server } from '../../../src/server/open-server.ts'
import { keepPicture, MOST_BYTES, MOST_PICTURES } from '../../../src/server/pictures/keep-picture.ts'
import { AUDIT_ACTIONS } from '../../../src/wire/people.ts'
import { LARGEST_FILE } from '../../../src/wire/picture-limits.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, openSmallServer, type SignedIn } from '../small-organisation.ts'
import { shippedSource } from '../stories/shipped-source.ts'
import { photo, SECRET, talkative } from './sample-pictures.ts'

describeEachEngine('own pictures', (_open, { place }) => {
  let now = 1_800_000_000_000
  let server: Server
  let ann: SignedIn
  let tim: SignedIn
  let token: string
  let file: Buffer

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => now)
    ann = await addPerson(server, { name: 'Ann', role: 'trainer' }, now)
    tim = await addPerson(server, { name: 'Tim', role: 'trainee' }, now)
    token = await server.store.commit((writing) => startSession(writing, ann.id, now))
    file = await talkative()
  })
  afterAll(() => server.close())

  const send = async (payload: Buffer, name = 'The lobby', type = 'image/jpeg', session: string | null = token) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api/pictures?name=${encodeURIComponent(name)}`,
      headers: { origin: 'http://defuse.test', 'content-type': type },
      ...(session === null ? {} : { cookies: { [SESSION_COOKIE]: session } }),
      payload,
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const get = (id: string, session: string | null = token) =>
    server.app.inject({ url: `/api/pictures/${id}`, ...(session ? { cookies: { [SESSION_COOKIE]: session } } : {}) })
  const audited = async () => {
    const rows = await server.store.read
      .selectFrom('audit')
      .select(['action', 'actor_id', 'detail_json'])
      .where('action', 'like', '%picture%')
      .orderBy('at')
      .execute()
    return rows.map(({ action, actor_id, detail_json }) => [action, actor_id, JSON.parse(detail_json)])
  }

  it('are kept as they are seen, once, and audited', async () => {
    const added = await send(file, ' The lobby ')
    expect(added).toMatchObject({ status: 201, body: { name: 'The lobby', width: 1600, height: 900 } })
    now += 1000
    expect(await send(file, 'Another name', 'application/octet-stream')).toEqual({ status: 200, body: added.body })
    const { id, bytes } = added.body
    const { body } = await ann.call('GET', '/api/pictures')
    expect(body).toMatchObject({
      pictures: [{ id, name: 'The lobby', bytes, addedBy: { id: ann.id, name: 'Ann' }, stories: [], drafts: [] }],
      most: { pictures: MOST_PICTURES, bytes: MOST_BYTES },
    })
    expect(await audited()).toEqual([['added_picture', ann.id, { picture: id }]])
    expect(AUDIT_ACTIONS).toContain('deleted_picture')
  })

  it('are shown to whoever may play, for good, as a picture and nothing else', async () => {
    const { body } = await send(file)
    const shown = await get(body.id)
    expect(shown.statusCode).toBe(200)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(shown.rawPayload.length).toBe(body.bytes)
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 1600, height: 900 })
    expect(shown.rawPayload.toString('latin1')).not.toContain(SECRET)
    expect((await get('0'.repeat(32))).statusCode).toBe(404)
    for (const id of ['..%2f..%2fetc', 'A'.repeat(32), `${body.id}0`]) expect((await get(id)).statusCode).toBe(400)
  })

  it('are closed to who may not play here, and open where playing is', async () => {
    const { body } = await send(file)
    const admin = await addPerson(server, { name: 'Ada', role: 'admin' }, now)
    expect((await get(body.id, null)).statusCode).toBe(200)
    await admin.call('PUT', '/api/settings', { openPlay: false })
    expect((await get(body.id, null)).statusCode).toBe(401)
    expect((await get(body.id)).statusCode).toBe(200)
    expect((await tim.call('GET', '/api/pictures')).status).toBe(403)
    expect((await tim.call('DELETE', `/api/pictures/${body.id}`)).status).toBe(403)
  })

  it('are refused with a sentence, and nothing is kept of them', async () => {
    const before = (await ann.call('GET', '/api/pictures')).body.pictures.length
    const cases = [
      [await send(Buffer.from('<svg onload="x()">'), 'x', 'image/png'), 422, 'SVG'],
      [await send(Buffer.from('{"a":1}'), 'x', 'application/json'), 415, 'PNG, JPEG or WebP'],
      [await send(Buffer.from('a=b'), 'x', 'application/x-www-form-urlencoded'), 415, 'PNG, JPEG or WebP'],
      [await send(file.subarray(0, 5000)), 422, 'not whole'],
      [await send(Buffer.concat([file, Buffer.alloc(LARGEST_FILE)])), 413, 'larger than 12 MB'],
      [await send(file, ''), 400, 'name'],
      [await send(file, 'x'.repeat(61)), 400, 'name'],
      [await send(file, 'x\u0000y'), 400, ''],
    ] as const
    for (const [{ status, body }, due, named] of cases) {
      expect([status, body.message]).toEqual([due, expect.stringContaining(named)])
    }
    expect((await send(file, 'x', 'image/png', null)).status).toBe(401)
    expect((await ann.call('GET', '/api/pictures')).body.pictures).toHaveLength(before)
  })

  it('that come together wait for each other, and too many are told to come again', async () => {
    const files = await Promise.all(
      Array.from({ length: 9 }, (_, i) =>
        photo(640 + i, 400)
          .png()
          .toBuffer(),
      ),
    )
    const answers = await Promise.all(files.map((payload, i) => send(payload, `Room ${i}`, 'image/png')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(6)
    expect(statuses.filter((status) => status === 503)).toHaveLength(3)
    expect(answers.find(({ status }) => status === 503)?.body.message).toContain('Try again')
    const refused = files[statuses.indexOf(503)]
    expect((await send(refused ?? Buffer.alloc(0), 'Later', 'image/png')).status).toBe(201)
  })

  it('hold a published story, and it holds them', async () => {
    const { body: picture } = await send(await photo(700, 420).png().toBuffer(), 'The lobby', 'image/png')
    const [story = ''] = Object.values(shippedSource().files)
    const tag = (id: string) => `# place: lobby\n# picture: lobby = The lobby, file ${id}, sound office`
    const text = (id: string) => story.replace(/^# place:.*$/m, tag(id))
    const write = (base: number, files: string) =>
      ann.call('PUT', '/api/drafts/draft-pictured', {
        ...{ base, title: 'Pictured', files: { 'story.ink': files }, plays: '', binned: false },
      })
    const publish = (revision: number) =>
      ann.call('POST', '/api/drafts/draft-pictured/publish', { revision, slug: 'pictured', label: '', replaces: false })

    await write(0, text('0'.repeat(32)))
    const refused = await publish(1)
    expect(refused).toMatchObject({ status: 422, body: { code: 'picture_lacking' } })
    expect(refused.body.message).toContain('“The lobby” is not on this server')
    expect(refused.body.findings).toMatchObject([{ code: 'picture_lacking', line: expect.any(Number) }])
    const stories = async () => (await tim.call('GET', '/api/stories')).body.stories
    expect(await stories()).toEqual([])

    await write(1, text(picture.id))
    expect((await publish(2)).status).toBe(200)
    expect((await stories())[0].metadata).toMatchObject({
      place: 'lobby',
      places: [{ id: 'lobby', name: 'The lobby', ambience: 'office', picture: picture.id }],
    })
    const [listed] = (await ann.call('GET', '/api/pictures')).body.pictures.filter(
      ({ id }: { id: string }) => id === picture.id,
    )
    expect(listed).toMatchObject({
      stories: [{ id: 'pictured', title: expect.any(String) }],
      drafts: [{ id: 'draft-pictured', title: 'Pictured' }],
    })
    const kept = await ann.call('DELETE', `/api/pictures/${picture.id}`)
    expect(kept).toMatchObject({ status: 409, body: { code: 'picture_used' } })
    expect(kept.body.message).toContain(listed.stories[0].title)

    now += 1000
    await ann.call('DELETE', '/api/drafts/draft-pictured/publish')
    expect((await ann.call('DELETE', `/api/pictures/${picture.id}`)).status).toBe(204)
    expect((await get(picture.id)).statusCode).toBe(404)
    expect((await ann.call('DELETE', `/api/pictures/${picture.id}`)).status).toBe(404)
    expect((await audited()).at(-1)).toEqual(['deleted_picture', ann.id, { picture: picture.id }])
    // The text is known already; its picture is gone all the same.
    expect(await publish(2)).toMatchObject({ status: 422, body: { code: 'picture_lacking' } })
  })

  it('go when a story that needed them is played before others', async () => {
    const { body: picture } = await send(await photo(720, 420).png().toBuffer(), 'The yard', 'image/png')
    const [story = ''] = Object.values(shippedSource().files)
    const write = async (revision: number, text: string) => {
      const draft = { base: revision, title: 'Yard', files: { 'story.ink': text }, plays: '', binned: false }
      await ann.call('PUT', '/api/drafts/draft-in-the-yard', draft)
      const asked = { revision: revision + 1, slug: 'yard', label: '', replaces: false }
      return (await ann.call('POST', '/api/drafts/draft-in-the-yard/publish', asked)).status
    }
    const tag = `# place: yard\n# picture: yard = The yard, file ${picture.id}`
    expect(await write(0, story.replace(/^# place:.*$/m, tag))).toBe(200)
    expect((await ann.call('DELETE', `/api/pictures/${picture.id}`)).status).toBe(409)
    expect(await write(1, `${story}\n// Without it.\n`)).toBe(200)
    expect((await ann.call('DELETE', `/api/pictures/${picture.id}`)).status).toBe(204)
  })

  it('have so much room and no more', async () => {
    const row = (id: string, size: number) => ({
      ...{ id: id.padStart(32, '0'), name: 'x', width: 1, height: 1, size, added_by: ann.id, added_at: 0 },
      bytes: Buffer.alloc(1),
    })
    const { pictures } = (await ann.call('GET', '/api/pictures')).body
    const rest = MOST_PICTURES - pictures.length
    const rows = Array.from({ length: rest }, (_, i) => row(`${i + 1}`, 1))
    await server.store.commit((writing) => writing.insertInto('picture').values(rows).execute())
    const another = await photo(660, 500).png().toBuffer()
    const refused = await send(another, 'One more', 'image/png')
    expect(refused).toMatchObject({ status: 409, body: { code: 'no_room' } })
    expect(refused.body.message).toContain(`${MOST_PICTURES} pictures`)
    // The very same picture takes no room.
    expect((await send(file)).status).toBe(200)
    await server.store.commit(async (writing) => {
      await writing.deleteFrom('picture').where('name', '=', 'x').execute()
      await writing
        .insertInto('picture')
        .values(row('1', MOST_BYTES - 1000))
        .execute()
    })
    expect((await send(another, 'One more', 'image/png')).body.message).toContain('100 MB')
    await server.store.commit((writing) => writing.deleteFrom('picture').where('name', '=', 'x').execute())
    expect((await send(another, 'One more', 'image/png')).status).toBe(201)
  })

  it('of one moment are kept once', async () => {
    const made = { id: 'ab'.repeat(16), bytes: Buffer.from('x'), width: 1, height: 1, name: 'Same', by: ann.id, now }
    const all = await Promise.all([1, 2, 3].map(() => server.store.commit((writing) => keepPicture(writing, made))))
    expect(all.filter(({ added }) => added)).toHaveLength(1)
  })
})
