import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite } from '../../src/server/site.ts'

const SCRIPT = 'export const answer = 42\n'.repeat(100)
let outside: string
let site: FastifyInstance

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'site-'))
  const root = join(outside, 'dist')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(root, 'art'))
  await writeFile(join(outside, 'secret.txt'), 'secret')
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Defuse</title>')
  await writeFile(join(root, 'robots.txt'), 'User-agent: *')
  await writeFile(join(root, 'assets/app-1a2b.js'), SCRIPT)
  await writeFile(join(root, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT))
  await writeFile(join(root, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT))
  await writeFile(join(root, 'art/face.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  site = await openSite(root)
})

afterAll(async () => {
  await site.close()
  await rm(outside, { recursive: true })
})

const get = (url: string, encoding = '') => site.inject({ url, headers: { 'accept-encoding': encoding } })

describe('what is served', () => {
  test.each([
    ['/', 'text/html', 'no-cache'],
    ['/robots.txt', 'text/plain', 'stale-while-revalidate'],
    ['/art/face.svg', 'image/svg+xml', 'stale-while-revalidate'],
    ['/assets/app-1a2b.js', 'javascript', 'immutable'],
  ])('%s has its type and its time to live', async (url, type, cacheControl) => {
    const { statusCode, headers } = await get(url)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toContain(type)
    expect(headers['cache-control']).toContain(cacheControl)
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
  ])('to those who take %s the %s beside the file is sent', async (accepted, sent) => {
    const { headers, rawPayload } = await get('/assets/app-1a2b.js', accepted)
    expect(headers['content-encoding']).toBe(sent)
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-type']).toContain('javascript')
    expect(rawPayload.length).toBeLessThan(SCRIPT.length / 10)
  })

  test('to all others the file itself is sent', async () => {
    const { headers, payload } = await get('/assets/app-1a2b.js')
    expect(headers['content-encoding']).toBeUndefined()
    expect(payload).toBe(SCRIPT)
  })
})

test('an address that does not exist is a 404 with a sentence, never the page', async () => {
  const { statusCode, payload } = await get('/nowhere')
  expect(statusCode).toBe(404)
  expect(payload).toBe('There is no such page.\n')
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt'])(
  'nothing outside the folder is served: %s',
  async (url) => {
    const { statusCode, payload } = await get(url)
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(payload).not.toContain('secret')
  },
)

test('scripts run only from files of the site, and only its own pages may frame it', async () => {
  const { headers } = await get('/')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).not.toContain('upgrade-insecure-requests')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['strict-transport-security']).toBeUndefined()
})
