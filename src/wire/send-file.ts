import { type Answer, answerOf, UNREACHABLE } from './call.ts'

/** Milliseconds for a file to be sent and answered: twelve megabytes on a bad line. */
const PATIENCE = 120_000

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
      const said: unknown = request.response
      resolve(typeof said === 'object' && said !== null ? answerOf(request.status, said as T) : UNREACHABLE)
    })
    request.send(file)
  })
