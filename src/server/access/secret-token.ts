import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, to be sent; only its `hashOf` is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in hex. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
