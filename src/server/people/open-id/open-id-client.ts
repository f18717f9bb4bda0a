import * as client from 'openid-client'
import type { OpenIdConfig } from '../../config.ts'

/** What the issuer says about somebody, checked. */
export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
  /** All of it, for the claims that say role and teams. */
  readonly all: Readonly<Record<string, unknown>>
}

/** What must be remembered between going to the issuer and coming back. */
export interface Flow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface OpenIdClient {
  /** Where to go to sign in, and what to remember. Rejects when the issuer cannot be reached. */
  begin(back: string): Promise<{ readonly url: string; readonly flow: Flow }>
  /** `url`: the whole address that somebody came back to. Rejects when anything about it is not as it must be. */
  finish(url: URL, flow: Flow): Promise<Claims>
}

/** Seconds. */
const PATIENCE = 10

/** The one issuer of this server; it is asked what it can do when it is first needed. */
export const createOpenIdClient = (config: OpenIdConfig): OpenIdClient => {
  let known: Promise<client.Configuration> | null = null
  const discovered = (): Promise<client.Configuration> => {
    known ??= discover(config).catch((problem) => {
      known = null
      throw problem
    })
    return known
  }

  return {
    begin: async (back) => {
      const found = await discovered()
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: back,
        scope: 'openid email profile',
        ...{ state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, flow: { state, nonce, verifier } }
    },

    finish: async (url, { state, nonce, verifier }) => {
      const found = await discovered()
      const tokens = await client.authorizationCodeGrant(found, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The issuer sent no ID token.')
      // Many issuers keep the ID token short.
      const more =
        claims['email'] === undefined && found.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(found, tokens.access_token, claims.sub)
          : {}
      return readClaims({ ...more, ...claims })
    },
  }
}

const discover = (config: OpenIdConfig): Promise<client.Configuration> => {
  const issuer = new URL(config.issuer)
  const secret = config.clientSecret
  const authentication = secret === null ? client.None() : client.ClientSecretBasic(secret)
  return client.discovery(issuer, config.clientId, undefined, authentication, {
    timeout: PATIENCE,
    // `readConfig` lets this through only for an issuer on this very machine.
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  })
}

const readClaims = (all: client.IDToken & Readonly<Record<string, unknown>>): Claims => ({
  issuer: all.iss,
  subject: all.sub,
  email: textOf(all['email']),
  emailVerified: all['email_verified'] === true,
  name: textOf(all['name']) ?? textOf(all['preferred_username']),
  all,
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
