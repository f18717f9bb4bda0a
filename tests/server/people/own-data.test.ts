import { expect, test } from 'vitest'
import type { AuditLog, People } from '../../../src/wire/people.ts'
import { describeEachEngine } from '../engines.ts'
import { addAttempt, addPerson, addStory, addTeam, openSmallServer } from '../small-organisation.ts'

const NOW = Date.UTC(2026, 2, 2, 12)

const wholeStore = async (server: Awaited<ReturnType<typeof openSmallServer>>): Promise<string> => {
  const tables = ['person', 'invite', 'note', 'strategy', 'attempt', 'audit', 'session', 'throttle'] as const
  const rows = await Promise.all(tables.map((table) => server.store.read.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

describeEachEngine('what is kept about somebody', (_open, { place }) => {
  const prepare = async () => {
    const server = await openSmallServer(await place(), () => NOW)
    const team = await addTeam(server.store, 'Desk')
    await addStory(server.store, 'late')
    const admin = await addPerson(server, { name: 'Ada', role: 'admin' }, NOW)
    const manager = await addPerson(server, { name: 'Mia', role: 'manager', manages: [team] }, NOW)
    const ann = await addPerson(server, { name: 'Ann Unmistakable', role: 'trainee', team }, NOW)
    const bob = await addPerson(server, { name: 'Bob', role: 'trainee', team }, NOW)
    const attempt = await addAttempt(server.store, ann.id, 'late')
    const bobs = await addAttempt(server.store, bob.id, 'late')
    await server.store.commit(async (writing) => {
      const note = { decision: null, created_at: NOW }
      await writing
        .insertInto('note')
        .values([
          { id: 'n1', attempt_id: attempt, author_id: manager.id, body: 'Ann Unmistakable did well', ...note },
          { id: 'n2', attempt_id: bobs, author_id: ann.id, body: 'I saw this too', ...note },
        ])
        .execute()
      const strategy = { written_at: NOW, agreed_by: manager.id, agreed_at: NOW }
      await writing
        .insertInto('strategy')
        .values({ attempt_id: attempt, body: 'Breathe first', written_by: ann.id, ...strategy })
        .execute()
      const week = { week: 0, mode: 'assessment', attempts: 1, passes: 1, score_sum: 80 } as const
      await writing
        .insertInto('score_week')
        .values({ person_id: ann.id, ...week })
        .execute()
    })
    return { server, team, admin, manager, ann, bob, attempt }
  }

  test('is theirs to take along, without secrets and without what is kept about others', async () => {
    const { server, ann, bob, attempt } = await prepare()
    const { status, body } = await ann.call('GET', '/api/me/export')
    expect(status).toBe(200)
    expect(body.person).toMatchObject([{ id: ann.id, name: 'Ann Unmistakable', team: 'Desk' }])
    expect(body.attempts).toMatchObject([{ id: attempt, score: 80, inputs: [0, 1, 0], decisions: [{}, {}, {}] }])
    expect(body.notes.map(({ id }: { id: string }) => id).sort()).toEqual(['n1', 'n2'])
    expect(body.strategies).toMatchObject([{ body: 'Breathe first' }])
    expect(body.score_week).toMatchObject([{ score_sum: 80 }])
    expect(body.audit).toMatchObject([{ action: 'exported_own_data' }])
    const text = JSON.stringify(body)
    expect(text).not.toContain(bob.id)
    expect(text).not.toMatch(/password|token/)
    await server.close()
  })

  test('can be made nameless: attempts and totals stay, name and texts are nowhere any more', async () => {
    const { server, admin, ann, bob, attempt } = await prepare()
    const email = `${ann.id}@example.com`
    const erase = (keep: string) => admin.call('POST', `/api/people/${ann.id}/erase`, { keep })
    expect((await erase('everything')).status).toBe(400)
    expect((await bob.call('POST', `/api/people/${ann.id}/erase`, { keep: 'nothing' })).status).toBe(403)
    expect((await erase('pseudonym')).status).toBe(204)
    expect((await ann.call('GET', '/api/me')).body.person).toBeNull()
    const kept = await wholeStore(server)
    for (const gone of ['Ann Unmistakable', email, 'Breathe first']) expect(kept).not.toContain(gone)
    expect(kept).toContain('I saw this too')
    const scores = await server.store.read.selectFrom('attempt').select('id').where('person_id', '=', ann.id).execute()
    expect(scores).toEqual([{ id: attempt }])
    const list = async (query: string) => ((await admin.call('GET', `/api/people${query}`)).body as People).people
    expect((await list('')).map(({ id }) => id)).not.toContain(ann.id)
    expect(await list('?active=no')).toMatchObject([
      { id: ann.id, erased: true, name: expect.stringMatching(/^Person /) },
    ])
    expect((await admin.call('PATCH', `/api/people/${ann.id}`, { active: true })).status).toBe(409)
    expect((await erase('pseudonym')).status).toBe(409)
    expect((await erase('nothing')).status).toBe(204)
    await server.close()
  })

  test('can be erased: only counts stay', async () => {
    const { server, admin, ann } = await prepare()
    expect((await admin.call('POST', `/api/people/${ann.id}/erase`, { keep: 'nothing' })).status).toBe(204)
    for (const table of ['attempt', 'session', 'talk_due'] as const) {
      expect(await server.store.read.selectFrom(table).selectAll().where('person_id', '=', ann.id).execute()).toEqual(
        [],
      )
    }
    expect(await server.store.read.selectFrom('attempt_log').selectAll().execute()).toHaveLength(1)
    expect(await server.store.read.selectFrom('score_week').select('score_sum').execute()).toEqual([{ score_sum: 80 }])
    const self = await admin.call('POST', `/api/people/${admin.id}/erase`, { keep: 'pseudonym' })
    expect(self).toMatchObject({ status: 409, body: { code: 'last_admin' } })
    await server.close()
  })

  test('says who looked: others once within minutes, oneself never', async () => {
    const { server, admin, manager, ann, attempt } = await prepare()
    await manager.call('GET', `/api/attempts/${attempt}`)
    await manager.call('GET', `/api/people/${ann.id}/attempts`)
    await ann.call('GET', `/api/attempts/${attempt}`)
    const note = await manager.call('POST', `/api/attempts/${attempt}/notes`, { decision: null, body: 'Well done' })
    expect(note.status).toBe(201)
    // What was refused was not done.
    await manager.call('POST', `/api/attempts/${attempt}/notes`, { decision: 9999, body: 'Well done' })
    for (let time = 0; time < 3; time += 1) await manager.call('GET', `/api/people/${ann.id}`)
    await manager.call('GET', `/api/people/${manager.id}`)
    await admin.call('GET', `/api/people/${ann.id}`)
    await admin.call('PATCH', `/api/people/${ann.id}`, { name: 'Ann Else', role: 'trainer' })
    const { body } = (await admin.call('GET', `/api/audit?subject=${ann.id}`)) as { body: AuditLog }
    const shown = body.entries.map(({ action, actor, subject }) => [action, actor?.name, subject?.name])
    expect(shown.sort()).toEqual([
      ['changed_person', 'Ada', 'Ann Else'],
      ['looked_at_attempt', 'Mia', 'Ann Else'],
      ['looked_at_person', 'Ada', 'Ann Else'],
      ['looked_at_person', 'Mia', 'Ann Else'],
      ['looked_at_record', 'Mia', 'Ann Else'],
      ['wrote_note', 'Mia', 'Ann Else'],
    ])
    const look = body.entries.find(({ action }) => action === 'looked_at_attempt')
    expect(look?.detail).toEqual({ attempt })
    const change = body.entries.find(({ action }) => action === 'changed_person')
    expect(change?.detail).toEqual({ name: true, from: 'trainee', to: 'trainer' })
    expect((await manager.call('GET', '/api/audit')).status).toBe(403)
    await server.close()
  })

  test('is found page by page in an audit log of any length', async () => {
    const { server, admin } = await prepare()
    const rows = Array.from({ length: 130 }, (_, at) => ({
      ...{ id: `a${at}`, at: NOW - (at % 7), actor_id: admin.id, action: 'made_team', subject_kind: 'none' },
      ...{ subject_id: null, detail_json: '{}' },
    }))
    await server.store.commit((writing) => writing.insertInto('audit').values(rows).execute())
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const url: string = `/api/audit?actor=${admin.id}${after === '' ? '' : `&after=${after}`}`
      const { entries, next } = (await admin.call('GET', url)).body as AuditLog
      seen.push(...entries.map(({ id }) => id))
      after = next
    }
    expect(seen).toHaveLength(130)
    expect(new Set(seen).size).toBe(130)
    await server.close()
  })
})
