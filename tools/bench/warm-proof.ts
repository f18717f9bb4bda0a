import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { theChromium } from '../browser/find-chromium.ts'
import { toLaunchOptions } from '../browser/launch-options.ts'
import { storySlugs } from '../stories/compile-stories.ts'

const ROOT = join(import.meta.dirname, '../..')
const WORKER = join(ROOT, 'tools/prover/prove-worker.ts')
const WORKER_PATH = '/worker.js'
const PAGE = '<!doctype html><title>Proofs</title>'
const ROUNDS = 12
/** The first ones make the worker warm. */
const COLD = 4

/** Milliseconds from a shipped story's text to its report, in a browser worker that is warm: the median of each story, by slug. */
export async function warmProofs(): Promise<ReadonlyMap<string, number>> {
  const code = await bundled()
  const server = createServer(({ url }, reply) => {
    const isWorker = url === WORKER_PATH
    reply.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' }).end(isWorker ? code : PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch(toLaunchOptions(await theChromium()))
  const found = new Map<string, number>()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    for (const slug of storySlugs(ROOT)) {
      const text = readFileSync(join(ROOT, 'stories', slug, 'story.ink'), 'utf8')
      const times = await page.evaluate(proveAgain, { path: WORKER_PATH, text, rounds: ROUNDS })
      const warm = times.slice(COLD).sort((a, b) => a - b)
      found.set(slug, warm[warm.length >> 1] ?? 0)
    }
  } finally {
    await browser.close()
    server.close()
  }
  return found
}

async function bundled(): Promise<string> {
  const lib = { entry: WORKER, formats: ['es' as const], fileName: 'worker' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'es2023', lib } })
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk') throw new Error('The worker was not bundled.')
  return chunk.code
}

interface Task {
  readonly path: string
  readonly text: string
  readonly rounds: number
}

/** Runs in the page. */
async function proveAgain({ path, text, rounds }: Task): Promise<number[]> {
  const worker = new Worker(path, { type: 'module' })
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve()
      worker.onerror = (problem) => reject(new Error(problem.message))
      worker.postMessage(text)
    })
    times.push(performance.now() - from)
  }
  worker.terminate()
  return times
}
