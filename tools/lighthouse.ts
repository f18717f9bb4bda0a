import { availableParallelism, loadavg } from 'node:os'
import process from 'node:process'
import lighthouse, { type Result } from 'lighthouse'
import { formatRoute } from '../src/ui/route.ts'
import { shippedPlays } from './playing/shipped-plays.ts'
import { openPlayedSite } from './playing/site.ts'

/** Scores of 100. */
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: null } as const
type Category = keyof typeof GOALS
const CATEGORIES = Object.keys(GOALS) as Category[]
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
/** Speed swings with the machine; the middle of three says more than one. */
const RUNS = 3
const DEBUGGING_PORT = 5349

const scoreOf = ({ categories }: Result, id: Category): number => Math.round((categories[id]?.score ?? 0) * 100)

/** Measures a page with the mobile preset, prints what came of it and gives back whether all goals are reached. */
async function measure(url: string): Promise<boolean> {
  const runs: Result[] = []
  for (let run = 1; run <= RUNS; run++) {
    const options = { port: DEBUGGING_PORT, onlyCategories: CATEGORIES, logLevel: 'error', output: 'json' } as const
    const measured = (await lighthouse(url, { ...options, onlyCategories: [...CATEGORIES] }))?.lhr
    if (!measured) throw new Error(`Lighthouse gave no result for ${url}.`)
    runs.push(measured)
    const times = TIMES.map((id) => `${measured.audits[id]?.title} ${measured.audits[id]?.displayValue}`)
    console.log(`  run ${run}: performance ${scoreOf(measured, 'performance')}; ${times.join(', ')}`)
  }
  const reached = CATEGORIES.map((id) => {
    const middle = runs.map((run) => scoreOf(run, id)).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
    const goal = GOALS[id]
    const met = goal === null || middle >= goal
    console.log(`  ${id.padEnd(14)} ${middle}${goal === null ? '' : ` (goal ${goal}: ${met ? 'reached' : 'missed'})`}`)
    return met
  })
  for (const fault of new Set(runs.flatMap(faultsOf))) console.log(`  ${fault}`)
  return reached.every(Boolean)
}

/** What is wrong with a page however fast the machine is. */
function faultsOf({ categories, audits }: Result): readonly string[] {
  return CATEGORIES.filter((id) => id !== 'performance').flatMap((id) =>
    (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const { score = null, title = audit } = audits[audit] ?? {}
      return weight > 0 && score !== null && score < 1 ? [`${id}: ${title}`] : []
    }),
  )
}

const site = await openPlayedSite([`--remote-debugging-port=${DEBUGGING_PORT}`])
try {
  const [first] = shippedPlays()
  const pages = [['The waiting room', site.url]]
  if (first) pages.push(['A briefing', new URL(formatRoute({ page: 'briefing', slug: first.slug }), site.url).href])
  for (const [name = '', url = ''] of pages) {
    console.log(`${name} (mobile preset, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores)`)
    if (!(await measure(url))) process.exitCode = 1
  }
} finally {
  await site.close()
}
