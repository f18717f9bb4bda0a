import { libraryFindings } from '../core/prover/library.ts'
import type { ProveOptions } from '../core/prover/prove-story.ts'
import { UnreadableStory } from '../server/stories/story-folder.ts'
import { stopOnClosedPipe } from './closed-pipe.ts'
import { BadArguments } from './play-arguments.ts'
import { findingLine } from './print-findings.ts'
import { type Comparison, compareVersions } from './prove-against.ts'
import { PROVE_HELP, readProveArguments } from './prove-arguments.ts'
import { readAttempts } from './prove-attempts.ts'
import { comparisonText } from './prove-comparison.ts'
import { storyFiles } from './prove-files.ts'
import { hashesOf, type ProvedFile, proveFile, provePlainFile } from './prove-one.ts'
import { recordedPlays } from './prove-plays.ts'
import { isSound, proveJson, proveText } from './prove-report.ts'

const FOUND = 1
const UNUSABLE = 2

/** What the text of a story is called where it is played. */
const SHIPPED = 'story.ink'

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** A line that says how far long work is, where a person watches. */
function progress(file: string): ProveOptions {
  if (!process.stderr.isTTY) return {}
  const say = (what: string): void => {
    process.stderr.write(`\r${file}: ${what}\u001b[K`)
  }
  say('walking…')
  return {
    onProgress: (states, open) => say(`${states} states walked, ${open} open`),
    onWalked: (states) => say(`${states} states walked, comparing with Ink's own player…`),
  }
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** The other version, which must be a story before anything is said of this one. */
function proveOld(against: string, limits: ProveOptions): ProvedFile {
  const [file, ...more] = storyFiles([against])
  if (file === undefined || more.length > 0) throw new BadArguments(`${against} holds several stories; name one file.`)
  const old = proveFile(file, { ...limits, ...progress(file) })
  clearProgress()
  if (old.proof && old.story) return old
  const [first] = old.findings
  throw new BadArguments(
    `${file} cannot be read as a story, so nothing can be compared${first ? ` (${findingLine(first)})` : ''}.`,
  )
}

function compare(old: ProvedFile, now: ProvedFile, attempts: string | null): Comparison | null {
  const stored = attempts === null ? null : readAttempts(attempts)
  if (!old.proof || !old.story || !now.proof || !now.story) return null
  const plays = [...recordedPlays(old.file).plays, ...recordedPlays(now.file).plays]
  return compareVersions(
    { story: old.story, proof: old.proof, hashes: hashesOf(old, now.source.main, SHIPPED) },
    { story: now.story, proof: now.proof, hashes: hashesOf(now, old.source.main, SHIPPED) },
    plays.filter(({ name, inputs }, at) => {
      return at === plays.findIndex((other) => other.name === name && other.inputs.join() === inputs.join())
    }),
    stored,
  )
}

function main(argv: readonly string[]): number {
  const wanted = readProveArguments(argv)
  if (!wanted) {
    print(PROVE_HELP)
    return 0
  }
  const { paths, json, plain, against, attempts, maxStates } = wanted
  const files = storyFiles(paths)
  if (against !== null && files.length !== 1)
    throw new BadArguments('Only one story can be compared with another version.')
  const limits = maxStates === null ? {} : { maxStates }
  const old = against === null ? null : proveOld(against, limits)
  if (attempts !== null) readAttempts(attempts)
  const stories: ProvedFile[] = []
  for (const file of files) {
    const proved = (plain ? provePlainFile : proveFile)(file, { ...limits, ...progress(file) })
    clearProgress()
    stories.push(proved)
    if (!json) print(`${proveText(proved, plain)}\n`)
  }
  const library = plain ? [] : libraryFindings(stories.flatMap(({ proof }) => (proof ? [proof.walk] : [])))
  const [first] = stories
  const comparison = old && first ? compare(old, first, attempts) : null
  if (json) {
    const object = {
      stories: stories.map((story) => proveJson(story, plain)),
      ...(library.length > 0 ? { library: { findings: library } } : {}),
      ...(old
        ? { against: comparison ? { file: old.file, ...comparison } : { file: old.file, differences: null } }
        : {}),
    }
    print(JSON.stringify(object))
  } else {
    for (const finding of library) print(`All stories together: ${findingLine(finding)}`)
    if (old) print(comparisonText(old.file, comparison))
  }
  return stories.every(isSound) && library.length === 0 ? 0 : FOUND
}

stopOnClosedPipe()
try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BadArguments) && !(error instanceof UnreadableStory)) throw error
  clearProgress()
  process.stderr.write(`${error.message}\n`)
  process.exitCode = UNUSABLE
}
