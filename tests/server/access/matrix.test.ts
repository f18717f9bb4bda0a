import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareEngine } from '../engines.ts'
import { type Cast, type MatrixWorld, openMatrixWorld } from './matrix-world.ts'
import { ROLES_HERE, ROUTE_TABLE, type RoleHere, type RouteRow, type Whose } from './route-table.ts'

// Every route × every role × own record, own team, other team, by real requests. A route that is not in the table of
// `route-table.ts` fails here: add its line there, as its head says.

const WHOSE: readonly Whose[] = ['own', 'ours', 'theirs']

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`who may do what (${engine})`, () => {
    const { place } = prepareEngine(engine)
    let world: MatrixWorld
    let lists: MatrixWorld
    beforeAll(async () => {
      world = await openMatrixWorld(await place())
      lists = await openMatrixWorld(await place())
    }, 60_000)
    afterAll(async () => {
      await world.server.close()
      await lists.server.close()
    })

    test('every route of the server is in the table, and nothing else', () => {
      const routes = world.server.routes.map(({ method, url }) => `${method} ${url}`)
      const own = [...new Set(routes)].filter((route) => !route.startsWith('GET /api/docs'))
      expect(own.sort()).toEqual(Object.keys(ROUTE_TABLE).sort())
    })

    test.each(Object.entries(ROUTE_TABLE))(
      '%s',
      async (route, row) => {
        const found: string[] = []
        const expected: string[] = []
        for (const role of ROLES_HERE) {
          for (const whose of WHOSE) {
            if (!row.about && whose !== 'ours') continue
            if (row.about && !row.about[whose]) continue
            if (role === 'nobody' && whose === 'own') continue
            const cast = await world.cast(role, whose)
            const [method = '', path = ''] = route.split(' ')
            const query = row.query ? `?${row.query(cast)}` : ''
            const { status, text } = await world.call(cast, method, filledIn(path, cast) + query, row.body?.(cast))
            const about = `${role} about ${whose}`
            const due = dueStatus(row, role, whose)
            found.push(`${about}: ${status}${status === due ? '' : ` ${text.slice(0, 200)}`}`)
            expected.push(`${about}: ${due}`)
          }
        }
        expect(found).toEqual(expected)
      },
      60_000,
    )

    test('lists show what is within reach, and nothing beyond', async () => {
      const [ours, theirs] = [await lists.cast('nobody', 'ours'), await lists.cast('nobody', 'theirs')]
      const viewers = new Map<RoleHere, Cast>()
      for (const role of ROLES_HERE) viewers.set(role, await lists.cast(role, role === 'nobody' ? 'ours' : 'own'))
      const found: string[] = []
      const expected: string[] = []
      for (const [route, { door, shows, by = 'person' }] of Object.entries(ROUTE_TABLE)) {
        if (!shows) continue
        for (const [role, viewer] of viewers) {
          if (!door.includes(role)) continue
          const { text } = await lists.call(viewer, 'GET', route.replace('GET ', ''))
          const things = { own: viewer, ours, theirs }
          for (const whose of WHOSE) {
            if (whose === 'own' && role === 'nobody') continue
            found.push(`${route} shows ${role} ${whose}: ${text.includes(things[whose][by])}`)
            expected.push(`${route} shows ${role} ${whose}: ${shows[whose].includes(role)}`)
          }
        }
      }
      expect(found.length).toBeGreaterThan(50)
      expect(found).toEqual(expected)
    }, 60_000)
  })
}

const filledIn = (path: string, cast: Cast): string =>
  path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const value: unknown = cast[name as keyof Cast]
    if (typeof value !== 'string') throw new Error(`The cast of matrix-world.ts has no ${name} for ${path}.`)
    return value
  })

const dueStatus = ({ door, about, ok = 200, refused = 404 }: RouteRow, role: RoleHere, whose: Whose): number => {
  if (!door.includes(role)) return role === 'nobody' ? 401 : 403
  return about && !about[whose]?.includes(role) ? refused : ok
}
