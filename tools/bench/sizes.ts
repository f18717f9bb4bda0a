import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../playing/played-page.ts'
import { shippedPlays } from '../playing/shipped-plays.ts'
import type { PlayedSite } from '../playing/site.ts'
import { against, kilobytes, type Print } from './figures.ts'
import { KINDS, type Kind, type LoadedFile, watchLoading } from './loaded.ts'

const BEFORE_GOAL = 60_000
const ALL_GOAL = 300_000
const FIRST_REPLIES = 3

/** What a browser really loads: before the first story, with its first replies, and to look back at it. */
export async function benchSizes({ browser, url }: PlayedSite, print: Print): Promise<void> {
  const [first] = shippedPlays()
  if (!first) throw new Error('No story has recorded plays.')
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const loading = watchLoading(page)
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const before = await loading.take()
  await startConversation(page, url, first.slug, 'practice')
  const followed = followPage(page, first.story)
  await followed.play(first.best.inputs.slice(0, FIRST_REPLIES))
  const story = await loading.take()
  await followed.play(first.best.inputs.slice(FIRST_REPLIES))
  await page.getByRole('link', { name: text.conversation.over.debrief }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const debrief = await loading.take()
  await page.close()

  // A page that is fetched ahead counts where it is needed.
  const ahead = story.filter(({ name }) => isDebrief(name))
  const told = story.filter((file) => !ahead.includes(file))
  print('Sizes')
  tell('before the first story (waiting room)', before, print)
  tell(`a first story adds (briefing and ${FIRST_REPLIES} answers)`, told, print)
  tell('looking back adds', [...ahead, ...debrief], print)
  const script = (files: readonly LoadedFile[]): number => sum(files, 'script', 'brotli')
  const all = [...before, ...story, ...debrief]
  print(
    `  script before the first story, brotli: ${kilobytes(script(before))} ${against(script(before) <= BEFORE_GOAL, 'at most 60 kB')}`,
  )
  print(`  script in all, brotli: ${kilobytes(script(all))} ${against(script(all) <= ALL_GOAL, 'at most 300 kB')}`)
  print('  the largest scripts, brotli:')
  for (const { name, brotli } of all
    .filter(({ kind }) => kind === 'script')
    .toSorted((a, b) => b.brotli - a.brotli)
    .slice(0, 5)) {
    print(`    ${kilobytes(brotli).padStart(9)}  ${name}`)
  }
}

const isDebrief = (name: string): boolean => /debrief|plot/.test(name)

const sum = (files: readonly LoadedFile[], kind: Kind, packing: 'plain' | 'gzip' | 'brotli'): number =>
  files.filter((file) => file.kind === kind).reduce((total, file) => total + file[packing], 0)

function tell(what: string, files: readonly LoadedFile[], print: Print): void {
  print(`  ${what}`)
  for (const kind of KINDS) {
    const count = files.filter((file) => file.kind === kind).length
    if (count === 0) continue
    const [plain, gzip, brotli] = [sum(files, kind, 'plain'), sum(files, kind, 'gzip'), sum(files, kind, 'brotli')]
    // Fonts and sounds are packed already.
    const packed = kind === 'font' || kind === 'sound' ? '' : `, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}`
    print(`    ${kind.padEnd(8)}${String(count).padStart(3)} files  ${kilobytes(plain)}${packed}`)
  }
}
