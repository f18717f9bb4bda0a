import { availableParallelism, loadavg } from 'node:os'
import process from 'node:process'
import { ROOT } from '../playing/shipped-plays.ts'
import { openPlayedSite } from '../playing/site.ts'
import { benchAnswering } from './answering.ts'
import { benchDurable } from './durable-attempts.ts'
import type { Print } from './figures.ts'
import { benchFlood } from './flood.ts'
import { benchOpening } from './opening.ts'
import { benchProver } from './prover.ts'
import { benchSession } from './session.ts'
import { benchSizes } from './sizes.ts'
import { benchStudio } from './studio.ts'
import { benchTeamPage } from './team-page.ts'

const FIGURES = ['sizes', 'session', 'page', 'prover', 'server', 'studio'] as const
type Figure = (typeof FIGURES)[number]

const print: Print = (line) => console.log(line)
const isFigure = (word: string): word is Figure => FIGURES.some((figure) => figure === word)

/** Milliseconds depend on what else the machine does, so that is said with them. */
const load = (): string => {
  const [minute = 0] = loadavg()
  return `load ${minute.toFixed(1)} on ${availableParallelism()} cores`
}

async function measure(wanted: readonly Figure[]): Promise<void> {
  print(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${load()}`)
  if (wanted.includes('session')) benchSession(ROOT, print)
  if (wanted.includes('prover')) await benchProver(print)
  if (wanted.includes('server')) {
    await benchDurable(print)
    await benchFlood(print)
    await benchTeamPage(print)
    print(`  ${load()} at the end`)
  }
  if (!wanted.some((figure) => figure === 'sizes' || figure === 'page' || figure === 'studio')) return
  const site = await openPlayedSite()
  try {
    if (wanted.includes('sizes')) await benchSizes(site, print)
    if (wanted.includes('studio')) {
      await benchStudio(site, print)
      print(`  ${load()} at the end`)
    }
    if (wanted.includes('page')) {
      print(`${site.browser.browserType().name()} ${site.browser.version()}, ${load()}`)
      await benchAnswering(site, print)
      await benchOpening(site, print)
      print(`  ${load()} at the end`)
    }
  } finally {
    await site.close()
  }
}

const asked = process.argv.slice(2)
const unknown = asked.find((word) => !isFigure(word))
if (unknown === undefined) await measure(asked.length > 0 ? asked.filter(isFigure) : FIGURES)
else {
  console.error(`There is no figure "${unknown}": ask for ${FIGURES.join(', ')}, or for nothing to get all of them.`)
  process.exitCode = 2
}
