import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/server/config.ts'
import { openServer, type Server } from '../../src/server/open-server.ts'
import { firstAdminLink } from '../../src/server/people/first-admin.ts'
import { BUILT_APP } from './built-app.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface FreshSite extends Server {
  /** With a slash at the end. */
  readonly url: string
  /** By which the first admin joins; relative to `url`. */
  readonly adminLink: string
}

/** The built app on a server of its own with an empty database, for what must not touch the one that all tests share. */
export const openFreshSite = async (overrides: Partial<Config> = {}): Promise<FreshSite> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-site-'))
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }, ROOT), ...overrides }
  const server = await openServer({ config, pages: BUILT_APP })
  const adminLink = await firstAdminLink({ store: server.store, now: Date.now })
  return {
    ...server,
    url: `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/`,
    adminLink: adminLink ?? '',
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
