/** An answer that refuses: `code` for programs, `message` one sentence for people, saying what to do. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const notFound = (what: string): Refused => new Refused(404, 'not_found', `There is no such ${what}.`)
