import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Configuration, Provider } from 'oidc-provider'

export const CLIENT = { id: 'defuse', secret: 'a secret of the two of them' } as const

export interface TestIssuer {
  readonly url: string
  /** Claims by account; `sub` is the account's name. */
  readonly accounts: Map<string, Record<string, unknown>>
  /** Goes through signing in as an account, beginning where `start` leads; the address that the browser is sent back to. */
  signIn(start: string, account: string): Promise<string>
  close(): Promise<void>
}

/** A real OpenID provider on this machine, which signs in whoever is asked for without a form. */
export const startIssuer = async (redirectUri: string): Promise<TestIssuer> => {
  const accounts = new Map<string, Record<string, unknown>>()
  let asked = ''
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const configuration: Configuration = {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups', 'realm'] },
    cookies: { keys: ['only for this test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(url, configuration)
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    provider.interactionFinished(request, response, { login: { accountId: asked } }).catch((problem: Error) => {
      response.writeHead(500).end(problem.message)
    })
  })

  return {
    url,
    accounts,
    signIn: async (start, account) => {
      asked = account
      const jar = new Map<string, string>()
      let at = start
      for (let hop = 0; hop < 10; hop += 1) {
        if (!at.startsWith(url)) return at
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const set of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
          jar.set(name, value)
        }
        const next = response.headers.get('location')
        if (next === null) throw new Error(`${at} answered ${response.status}: ${await response.text()}`)
        at = new URL(next, at).href
      }
      throw new Error(`no end of redirects: ${at}`)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
