import { SESSION_COOKIE, startSession } from '../access/sessions.ts'
import type { Server } from '../open-server.ts'

/** Calls the server in somebody's name, through the same routes as a browser. */
export type DemoClient = (person: string, method: 'POST' | 'PUT', path: string, body: object) => Promise<unknown>

const HOST = 'demo.example'

/** Throws with what the server said when it refuses. */
export const openDemoClient = (server: Server, now: () => number): DemoClient => {
  const tokens = new Map<string, Promise<{ token: string; until: number }>>()

  /** A session lasts two weeks, and the demo twelve. */
  const tokenOf = async (person: string): Promise<string> => {
    const known = await tokens.get(person)
    if (known && now() < known.until) return known.token
    const started = server.store
      .commit((writing) => startSession(writing, person, now()))
      .then((token) => ({ token, until: now() + 7 * 24 * 60 * 60 * 1000 }))
    tokens.set(person, started)
    return (await started).token
  }

  return async (person, method, path, body) => {
    const token = await tokenOf(person)
    const answer = await server.app.inject({
      ...{ method, url: path, payload: body, cookies: { [SESSION_COOKIE]: token } },
      headers: { host: HOST, origin: `http://${HOST}` },
    })
    if (answer.statusCode >= 300) throw new Error(`${method} ${path} was refused: ${answer.body}`)
    return answer.body === '' ? null : answer.json()
  }
}
