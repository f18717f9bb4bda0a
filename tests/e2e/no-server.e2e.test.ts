import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite } from '../../src/server/site.ts'
import { people as words } from '../../src/ui/text/en/people.ts'
import { text } from '../../src/ui/text.ts'
import { openPage } from './app.ts'

const DIST = join(import.meta.dirname, '../../dist')
let files: FastifyInstance
let plain: string
let slow: Server
let hanging: string
const held = new Set<ServerResponse>()

/** Pages from a plain file server, and from one whose API takes every question and answers none. */
beforeAll(async () => {
  files = await openSite(DIST)
  plain = `${await files.listen({ host: '127.0.0.1', port: 0 })}/`
  slow = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) return held.add(response)
    files.inject({ method: 'GET', url: request.url ?? '/' }).then((answer) => {
      response.writeHead(answer.statusCode, answer.headers as Record<string, string>)
      response.end(answer.rawPayload)
    })
    return undefined
  })
  await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening))
  hanging = `http://127.0.0.1:${(slow.address() as { port: number }).port}/`
})

afterAll(async () => {
  for (const response of held) response.destroy()
  slow?.close()
  slow?.closeAllConnections()
  await files?.close()
})

const startsToPlay = async (page: Page) => {
  await page.locator('a[href^="#/briefing/"]').first().click()
  await page.getByRole('button', { name: text.briefing.start }).click()
  await page.getByRole('log').getByRole('listitem').first().waitFor()
}

test('without a server the game is all there, and nothing of accounts', async () => {
  const page = await openPage({ site: plain, refused: true })
  await page.getByRole('link', { name: text.common.studio }).waitFor()
  expect(await page.getByRole('link', { name: text.common.signIn }).count()).toBe(0)
  await startsToPlay(page)
})

test('without a server a page that needs one says so, and the sign-in too', async () => {
  const page = await openPage({ site: plain, at: '#/people', refused: true })
  await page.getByRole('heading', { level: 1, name: words.notShown.no_server.title }).waitFor()
  await page.goto(new URL('#/sign-in', plain).href)
  await page.getByText(words.signIn.noServer).waitFor()
})

test('a server that never answers holds nothing of the game up', async () => {
  const page = await openPage({ site: hanging })
  await page.getByRole('heading', { level: 1, name: 'They are waiting for you' }).waitFor({ timeout: 10_000 })
  await startsToPlay(page)
  expect(held.size, 'questions that wait for an answer').toBeGreaterThan(0)
})
