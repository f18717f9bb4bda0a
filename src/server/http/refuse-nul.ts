import type { App } from './context.ts'
import { Refused } from './refused.ts'

/** Deepest nesting of what is sent; nothing here is nested half as deep. */
const DEEPEST = 64

/** PostgreSQL keeps no NUL in text: what one engine would refuse late, both refuse at once. */
export const refuseNul = (app: App): void => {
  app.addHook('preValidation', async ({ params, query, body }) => {
    if (holdsNul(params, 0) || holdsNul(query, 0) || holdsNul(body, 0)) {
      throw new Refused(400, 'not_valid', 'The request holds a NUL character or is nested too deep.')
    }
  })
}

const holdsNul = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') return value.includes('\0')
  // A file is no text, and has millions of places to look at.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  if (depth > DEEPEST) return true
  for (const [key, inner] of Object.entries(value)) if (key.includes('\0') || holdsNul(inner, depth + 1)) return true
  return false
}
