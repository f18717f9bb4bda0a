import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Browser } from 'playwright-core'
import { formatRoute, type Route } from '../src/ui/route.ts'
import { ROOT, shippedPlays } from './playing/shipped-plays.ts'
import { openPlayedSite } from './playing/site.ts'
import { contactSheet } from './scenes/contact-sheet.ts'
import { LOOKS, type Look } from './scenes/looks.ts'
import { type Scene, scenesOf } from './scenes/scenes.ts'

const FOLDER = join(ROOT, 'screenshots')

/** Brings a fresh browser profile into the scene and takes its picture. */
async function shoot(browser: Browser, url: string, scene: Scene, look: Look): Promise<void> {
  const { viewport, query, dark } = look
  const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light' })
  const site = new URL(query, url).href
  const go = async (route: Route): Promise<void> => {
    await page.goto(new URL(formatRoute(route), site).href)
    // The same page with another # would go on with what it has in memory.
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
  }
  try {
    await page.goto(site)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await scene.reach(page, go)
    // Nothing is to look pointed at.
    await page.mouse.move(1, 1)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(FOLDER, fileOf(scene, look)), fullPage: scene.whole })
  } finally {
    await page.context().close()
  }
}

const fileOf = (scene: Scene, look: Look): string => `${scene.name}_${look.name}.png`

const wanted = process.argv.slice(2)
const scenes = scenesOf(shippedPlays())
const shots = scenes
  .flatMap((scene) => LOOKS.filter(({ query }) => scene.staged || query === '').map((look) => ({ scene, look })))
  .filter(({ scene, look }) => wanted.every((word) => fileOf(scene, look).includes(word)))

await mkdir(FOLDER, { recursive: true })
const site = await openPlayedSite()
try {
  for (const [index, { scene, look }] of shots.entries()) {
    try {
      await shoot(site.browser, site.url, scene, look)
      console.log(`${index + 1} of ${shots.length}: ${fileOf(scene, look)}`)
    } catch (problem) {
      console.error(`${fileOf(scene, look)}: ${problem instanceof Error ? problem.message : problem}`)
      process.exitCode = 1
    }
  }
} finally {
  await site.close()
}
// Pictures of earlier runs stay, so that a few can be taken anew.
const there = new Set(await readdir(FOLDER))
const all = scenes.flatMap((scene) =>
  LOOKS.map((look) => ({ scene: scene.name, look: look.name, file: fileOf(scene, look) })),
)
await writeFile(join(FOLDER, 'index.html'), contactSheet(all.filter(({ file }) => there.has(file))))
console.log(`Look at all of them in screenshots/index.html`)
