import { join } from 'node:path'
import type { StorePlace } from './database/open-store.ts'

/** How this server was asked to run; all of it from the environment. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly store: StorePlace
  /** Origin under which people reach the server, as `https://defuse.example.com`; null: whatever they ask for. */
  readonly publicUrl: string | null
  /** Behind a proxy that sets `X-Forwarded-*`. */
  readonly behindProxy: boolean
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly openId: OpenIdConfig | null
  /** Print a link for one more admin at this start: for those who locked themselves out. */
  readonly adminLink?: boolean
  /** Most attempts of one person that are kept in a day; left out: as many as come. */
  readonly attemptsPerDay?: number
}

export interface OpenIdConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** Claims that say role and teams; null: everybody is a trainee without a team until an admin says otherwise. */
  readonly roleClaim: string | null
  readonly teamClaim: string | null
  /** The company gives out the e-mails of this issuer itself, though the issuer does not say that it verified them. */
  readonly trustEmail: boolean
}

/** A setting that cannot be used; the message says which, and what to write. */
export class BadConfig extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

/** `root`: absolute path of the project. Throws `BadConfig`. */
export const readConfig = (env: Environment, root: string): Config => ({
  host: given(env, 'HOST') ?? '127.0.0.1',
  port: portOf(given(env, 'PORT')),
  store: storeOf(env, root),
  publicUrl: publicUrlOf(given(env, 'PUBLIC_URL')),
  behindProxy: flagOf(env, 'TRUST_PROXY'),
  logLevel: levelOf(given(env, 'LOG_LEVEL')),
  openId: openIdOf(env),
  adminLink: flagOf(env, 'ADMIN_LINK'),
  attemptsPerDay: perDayOf(given(env, 'ATTEMPTS_PER_DAY')),
})

const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined

const DEFAULT_PORT = 4173

const portOf = (text: string | undefined): number => {
  if (text === undefined) return DEFAULT_PORT
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new BadConfig(`PORT must be a whole number from 0 to 65535, and "${text}" is not.`)
}

const storeOf = (env: Environment, root: string): StorePlace => {
  const url = given(env, 'DATABASE_URL')
  if (url === undefined) return { engine: 'sqlite', folder: given(env, 'DATA_DIR') ?? join(root, 'data') }
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: 'postgres', url }
  throw new BadConfig('DATABASE_URL must begin with postgres:// (leave it out to keep everything in a file).')
}

const publicUrlOf = (text: string | undefined): string | null => {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new BadConfig(`PUBLIC_URL must be an address like https://defuse.example.com, and "${text}" is not.`)
}

const flagOf = (env: Environment, name: string): boolean => {
  const text = given(env, name)
  if (text === undefined || text === '0' || text === 'false') return false
  if (text === '1' || text === 'true') return true
  throw new BadConfig(`${name} must be 1 or 0, and "${text}" is not.`)
}

/** Somebody who does nothing else comes to some hundred. */
const ATTEMPTS_PER_DAY = 1000

const perDayOf = (text: string | undefined): number => {
  if (text === undefined) return ATTEMPTS_PER_DAY
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new BadConfig(`ATTEMPTS_PER_DAY must be a whole number from 1, and "${text}" is not.`)
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

const levelOf = (text: string | undefined): Config['logLevel'] => {
  if (text === undefined) return 'warn'
  const level = LEVELS.find((known) => known === text)
  if (level) return level
  throw new BadConfig(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, and "${text}" is not.`)
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

const openIdOf = (env: Environment): OpenIdConfig | null => {
  const issuer = given(env, 'OIDC_ISSUER')
  if (issuer === undefined) return null
  const clientId = given(env, 'OIDC_CLIENT_ID')
  if (clientId === undefined) throw new BadConfig('OIDC_ISSUER is set, so OIDC_CLIENT_ID must be set too.')
  if (!URL.canParse(issuer)) throw new BadConfig(`OIDC_ISSUER must be an address, and "${issuer}" is not.`)
  const { protocol, hostname } = new URL(issuer)
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.has(hostname))) {
    throw new BadConfig(
      `OIDC_ISSUER must begin with https:// (http:// only on this very machine), and "${issuer}" does not.`,
    )
  }
  return {
    issuer,
    clientId,
    clientSecret: given(env, 'OIDC_CLIENT_SECRET') ?? null,
    roleClaim: given(env, 'OIDC_ROLE_CLAIM') ?? null,
    teamClaim: given(env, 'OIDC_TEAM_CLAIM') ?? null,
    trustEmail: flagOf(env, 'OIDC_TRUST_EMAIL'),
  }
}
