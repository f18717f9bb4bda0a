import type { Answer } from './call.ts'

/** Milliseconds for a file to be sent and answered: twelve megabytes on a bad line. */
const PATIENCE = 120_000

const UNREACHABLE = {
  ok: false,
  status: 0,
  code: 'unreachable',
  message: 'The server cannot be reached. Check the connection and try again.',
} as const

/** Sends a file as it is; `onPart` hears which part of it (0 to 1) is on its way. Never rejects. */
export const sendFile = <T>(address: string, file: Blob, onPart: (part: number) => void): Promise<Answer<T>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.timeout = PATIENCE
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0))
    for (const lost of ['error', 'abort', 'timeout']) request.addEventListener(lost, () => resolve(UNREACHABLE))
    request.addEventListener('load', () => {
      const { status } = request
      const said = request.response as (T & { code?: string; message?: string }) | null
      if (said === null || typeof said !== 'object') return resolve(UNREACHABLE)
      if (status >= 200 && status < 300) return resolve({ ok: true, value: said })
      const { code = 'failed', message = UNREACHABLE.message } = said
      resolve({ ok: false, status, code, message, body: said })
    })
    request.send(file)
  })
