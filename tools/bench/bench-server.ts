import process from 'node:process'
import { readConfig } from '../../src/server/config.ts'
import { openServer } from '../../src/server/open-server.ts'

/** The server as a process of its own: `folder`, stories to publish, and how many attempts may go to disk together. */
const [folder = '', stories = '', together = ''] = process.argv.slice(2)
const { app, close } = await openServer({
  config: {
    ...readConfig({ LOG_LEVEL: 'error', ATTEMPTS_PER_DAY: '999999999' }, folder),
    store: { engine: 'sqlite', folder, ...(together && { together: Number(together) }) },
  },
  pages: null,
  stories,
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.on('disconnect', () => void close().then(() => process.exit(0)))
process.send?.({ address, rss: process.memoryUsage().rss })
