import { expect, test } from 'vitest'
import type { Imported, People } from '../../../../src/wire/people.ts'
import { describeEachEngine } from '../../engines.ts'
import { openTestServer, PASSWORD, type TestServer } from '../open-test-server.ts'

const send = async (server: TestServer, csv: string, dryRun: boolean) =>
  server.ask<Imported>('POST', '/api/people/import', { csv, dryRun }, { cookie: await server.admin() })

const fates = ({ lines }: Imported) => lines.map(({ line, fate }) => [line, fate])

describeEachEngine('an import', (_open, { place }) => {
  test('adds people and teams, says before what it will do, and changes nothing a second time', async () => {
    const server = await openTestServer(await place())
    const csv = [
      '\ufeffEmail;Name;Role;Team;Manages',
      'ann@example.com;Ann;Manager;;"Returns|Phones"',
      'BOB@example.com;"Bob ""the"" Builder";;Returns;',
      '',
      'cem@example.com;;trainer;returns;',
      'bob@example.com;Bob again;;;',
    ].join('\r\n')
    const dry = await send(server, csv, true)
    expect(dry.body).toMatchObject({ dryRun: true, added: 3, refused: 1, newTeams: ['Returns', 'Phones'] })
    expect((await server.store.read.selectFrom('person').select('id').execute()).length).toBe(1)
    const done = await send(server, csv, false)
    expect(fates(done.body)).toEqual([
      [2, 'added'],
      [3, 'added'],
      [5, 'added'],
      [6, 'refused'],
    ])
    expect(done.body.lines[3]?.says).toEqual(['Line 3 has this e-mail already.'])
    const cookie = await server.admin()
    const { body } = await server.ask<People>('GET', '/api/people', undefined, { cookie })
    const shown = body.people.map(({ email, name, role, team, manages, signsIn }) => ({
      ...{ email, name, role, signsIn },
      team: team?.name,
      manages: manages.map((managed) => managed.name),
    }))
    expect(shown.filter(({ role }) => role !== 'admin')).toEqual([
      {
        email: 'ann@example.com',
        name: 'Ann',
        role: 'manager',
        signsIn: 'not_yet',
        team: undefined,
        manages: ['Phones', 'Returns'],
      },
      {
        email: 'bob@example.com',
        name: 'Bob "the" Builder',
        role: 'trainee',
        signsIn: 'not_yet',
        team: 'Returns',
        manages: [],
      },
      { email: 'cem@example.com', name: 'cem', role: 'trainer', signsIn: 'not_yet', team: 'Returns', manages: [] },
    ])
    const again = await send(server, csv, false)
    expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 1, newTeams: [] })
    expect(again.body.lines.every(({ link }) => link === null)).toBe(true)

    const token = done.body.lines[1]?.link?.replace('#/join/', '')
    const look = await server.ask('POST', '/api/join/look', { token })
    expect(look.body).toMatchObject({ kind: 'join', email: 'bob@example.com', team: { name: 'Returns' } })
    const joined = await server.ask('POST', '/api/join', { token, password: PASSWORD })
    expect(joined.body).toMatchObject({
      person: { role: 'trainee', email: 'bob@example.com', team: { name: 'Returns' } },
    })
    await server.close()
  })

  test('changes only what a line says, and signs out those whose role changed', async () => {
    const server = await openTestServer(await place())
    await send(server, 'email,name,team\nann@example.com,Ann,Desk\n', false)
    const bob = await server.join({ email: 'bob@example.com', role: 'trainee' })
    const csv = 'email,role,team\nann@example.com,,-\nbob@example.com,trainer,Desk\nfirst.admin@example.com,trainee,'
    const { body } = await send(server, csv, false)
    expect(body.lines.map(({ says }) => says)).toEqual([
      ['Team: Desk → none.'],
      ['Role: trainee → trainer.', 'Team: none → Desk.'],
      ['Nobody changes their own role.'],
    ])
    const me = await server.ask<{ person: null }>('GET', '/api/me', undefined, { cookie: bob.cookie })
    expect(me.body.person).toBeNull()
    const back = await server.ask('POST', '/api/sign-in', { email: 'bob@example.com', password: PASSWORD })
    expect(back.body).toMatchObject({ person: { role: 'trainer', team: { name: 'Desk' } } })
    await server.close()
  })

  test('never lets the last admins go, and leaves the deactivated out', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const csv = 'email,role\na@example.com,admin\nb@example.com,admin'
    await send(server, csv, false)
    const other = await server.store.read
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'a@example.com')
      .executeTakeFirstOrThrow()
    await server.ask('PATCH', `/api/people/${other.id}`, { active: false }, { cookie })
    const { body } = await send(server, csv.replaceAll('admin', 'trainee'), false)
    expect(body.lines.map(({ fate }) => fate)).toEqual(['refused', 'changed'])
    await server.close()
  })

  test('takes hostile lines for what they are', async () => {
    const server = await openTestServer(await place())
    const lines: readonly (readonly [string, string])[] = [
      ['good@example.com,Good,,', 'added'],
      ['=cmd|calc@example.com,"=HYPERLINK(""x"")",,', 'refused'],
      ['f@example.com,+49 123,,', 'refused'],
      ['g@example.com,@SUM(A1),,', 'refused'],
      ['no e-mail,X,,', 'refused'],
      ['@example.com,X,,', 'refused'],
      ['a@b@c.com,X,,', 'refused'],
      ['h@example.com,"<script>alert(1)</script>",,', 'added'],
      ['i@example.com,"Comma, Inc.",,', 'added'],
      ['j@example.com,Too,many,cells,here', 'refused'],
      ['k@example.com,Bell\u0007,,', 'refused'],
      ['l\u0001@example.com,X,,', 'refused'],
      ['m@example.com,Turned\u202eright,,', 'refused'],
      [`n@example.com,${'x'.repeat(101)},,`, 'refused'],
      ['o@example.com,O,king,', 'refused'],
      ['p@example.com,P,__proto__,', 'refused'],
      ["q@example.com,Robert'); drop table person;--,,", 'added'],
      ['r@example.com,"Two\nlines",,', 'refused'],
      ['s@example.com', 'added'],
      ['t@example.com,T,,=Team', 'refused'],
      ['u@example.com,"never closed,,', 'refused'],
    ]
    const { status, body } = await send(
      server,
      ['email,name,role,team', ...lines.map(([line]) => line)].join('\n'),
      false,
    )
    expect(status).toBe(200)
    const found = body.lines.map(({ fate, says }, at) => [lines[at]?.[0], fate, fate === 'refused' ? says.length : 0])
    expect(found).toEqual(lines.map(([line, fate]) => [line, fate, fate === 'refused' ? 1 : 0]))
    // The line of a refused one is where it stands in the file, also behind a cell of two lines.
    expect(body.lines.at(-1)?.line).toBe(23)
    const broken = ['', '\n\n', 'name,team\nx,y', 'email,email\nx,y', 'email,passwort\nx,y', '\u0001\u0002']
    for (const csv of broken) {
      const answer = await send(server, csv, true)
      expect({ csv, status: answer.status, code: answer.body.code }).toEqual({ csv, status: 400, code: 'bad_csv' })
    }
    await server.close()
  })

  test('of 5,000 people takes seconds at most', async () => {
    const server = await openTestServer(await place())
    const people = Array.from({ length: 5000 }, (_, at) => `p${at}@example.com,Person ${at},trainee,Team ${at % 300}`)
    const csv = ['email,name,role,team', ...people].join('\n')
    await server.admin()
    const timed = async (text: string, dryRun: boolean) => {
      const began = performance.now()
      const { body } = await send(server, text, dryRun)
      return { body, took: performance.now() - began }
    }
    const dry = await timed(csv, true)
    const first = await timed(csv, false)
    expect(first.body).toMatchObject({ added: 5000, refused: 0 })
    expect(first.body.newTeams).toHaveLength(300)
    const second = await timed(csv.replaceAll('Person', 'Dear').replaceAll('trainee', 'trainer'), false)
    expect(second.body).toMatchObject({ changed: 5000 })
    const took = [dry, first, second].map((one) => Math.round(one.took))
    expect(Math.max(...took), `dry run, adding, changing: ${took.join(', ')} ms`).toBeLessThan(10_000)
    await server.close()
  })
})
