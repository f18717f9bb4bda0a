import { type Agent, request } from 'node:http'
import type { ReceivedAttempt, SentAttempt } from '../../src/wire/attempts.ts'
import type { LoadPerson } from './sign-in-people.ts'

export type Sending =
  | { readonly kind: 'acknowledged'; readonly answer: ReceivedAttempt }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** No answer came: it may be stored, or not. */
  | {
      readonly kind: 'unknown'
      readonly code: string /** Sent on a connection that had answered before. */
      readonly reused: boolean
    }

/** Sends an attempt as a browser does; never rejects. */
export const sendAttempt = (agent: Agent, url: string, { cookie }: LoadPerson, sent: SentAttempt): Promise<Sending> =>
  new Promise((resolve) => {
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const sending = request(`${url}/api/attempts`, { agent, method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      const unknown = ({ code = 'aborted' }: NodeJS.ErrnoException) =>
        resolve({ kind: 'unknown', code, reused: sending.reusedSocket })
      answer.on('error', unknown)
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        if (status === 200) resolve({ kind: 'acknowledged', answer: JSON.parse(text) as ReceivedAttempt })
        else resolve({ kind: 'refused', status, text })
      })
    })
    sending.on('error', ({ code = 'error' }: NodeJS.ErrnoException) =>
      resolve({ kind: 'unknown', code, reused: sending.reusedSocket }),
    )
    sending.end(JSON.stringify(sent))
  })
