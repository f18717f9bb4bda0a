import type { CookieSerializeOptions } from '@fastify/cookie'
import type { Config } from '../config.ts'
import { SESSION_COOKIE, SESSION_LIFE } from './sessions.ts'

interface Asked {
  readonly protocol: string
}

interface Answering {
  setCookie(name: string, value: string, options: CookieSerializeOptions): unknown
  clearCookie(name: string, options: CookieSerializeOptions): unknown
}

const optionsFor = ({ protocol }: Asked, { publicUrl }: Config) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl === null ? protocol === 'https' : publicUrl.startsWith('https:'),
  }) as const

/** Hands the token of a new session to the browser, out of reach of scripts. */
export const setSessionCookie = (request: Asked, reply: Answering, config: Config, token: string): void => {
  reply.setCookie(SESSION_COOKIE, token, { ...optionsFor(request, config), maxAge: SESSION_LIFE / 1000 })
}

export const clearSessionCookie = (request: Asked, reply: Answering, config: Config): void => {
  reply.clearCookie(SESSION_COOKIE, optionsFor(request, config))
}
