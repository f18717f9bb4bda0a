/** What a call came to. `unreachable`: no server answered, which for the game is a state like any other. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly status: number
      readonly code: string
      readonly message: string
      /** All that a server said that refused. */
      readonly body?: unknown
    }

export interface Api {
  get<T>(path: string): Promise<Answer<T>>
  /** `leaving`: goes on its way though the page is closed; up to 64 kB. */
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    leaving?: boolean,
  ): Promise<Answer<T>>
}

/** Milliseconds after which a server that says nothing counts as unreachable. */
const PATIENCE = 20_000

export const UNREACHABLE = {
  ok: false,
  status: 0,
  code: 'unreachable',
  message: 'The server cannot be reached. Check the connection and try again.',
} as const

/** What the server said, as JSON, with its status. */
export function answerOf<T>(status: number, said: T): Answer<T> {
  if (status >= 200 && status < 300) return { ok: true, value: said }
  const { code = 'failed', message = UNREACHABLE.message } = said as { code?: string; message?: string }
  return { ok: false, status, code, message, body: said }
}

/** Calls the server that the page came from; `base` as `./api`. Never rejects. */
export const createApi = (base: string, fetching: typeof fetch = (...given) => fetch(...given)): Api => {
  const call = async <T>(path: string, options: RequestInit): Promise<Answer<T>> => {
    try {
      const response = await fetching(`${base}${path}`, {
        credentials: 'same-origin',
        ...options,
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (response.status === 204) return { ok: true, value: undefined as T }
      // A plain file server answers with a page.
      if (!response.headers.get('content-type')?.includes('json')) return UNREACHABLE
      return answerOf<T>(response.status, await response.json())
    } catch {
      return UNREACHABLE
    }
  }
  return {
    get: (path) => call(path, {}),
    send: (method, path, body, leaving = false) =>
      call(
        path,
        body === undefined
          ? { method }
          : {
              method,
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
              ...(leaving ? { keepalive: true } : {}),
            },
      ),
  }
}
