import { REPERTOIRE } from '../../assets/repertoire.ts'
import type { Finding } from '../core/model/finding.ts'
import type { CompiledStory } from '../core/model/story.ts'
import { libraryFindings } from '../core/prover/library.ts'
import { provePlain } from '../core/prover/prove-plain.ts'
import { type ProveOptions, proveStory } from '../core/prover/prove-story.ts'
import type { LineOf } from '../core/prover/proven.ts'
import { RUBRIC } from '../core/score/judge.ts'
import { compileStory, contentHash } from '../core/story/compile-story.ts'
import { compileInk } from '../core/story/ink-compiler.ts'
import { type InkLines, inkLines, lineAt } from '../core/story/ink-lines.ts'
import type { StorySource } from '../core/story/source.ts'
import { BadArguments } from './play-arguments.ts'
import { findingLine } from './print-findings.ts'
import { compareVersions, type Difference } from './prove-against.ts'
import { readProveArguments } from './prove-arguments.ts'
import { storyFiles } from './prove-files.ts'
import { checkPlays, recordedPlays } from './prove-plays.ts'
import { isSound, type ProvedStory, proveJson, proveText } from './prove-report.ts'
import { readStoryFolder, UnreadableStory } from '../server/stories/story-folder.ts'

const FOUND = 1
const UNUSABLE = 2

type WithStory = ProvedStory & { readonly story: CompiledStory | null }

function unproved(file: string, title: string, hash: string, findings: readonly Finding[], started: number): WithStory {
  return { file, title, hash, proof: null, ms: performance.now() - started, findings, story: null }
}

function prove(file: string, options: ProveOptions): WithStory {
  const started = performance.now()
  const source = readStoryFolder(file)
  const compiled = compileStory(source, REPERTOIRE)
  if (!compiled.ok) return unproved(file, '', contentHash(source), compiled.findings, started)
  const { story, warnings } = compiled
  const lines = compiled.lines()
  const proof = proveStory(story, RUBRIC, { ...options, lineOf: linesOf(source, lines) })
  const findings = [...proof.findings, ...checkPlays(file, story, proof.range), ...warnings]
  const ms = performance.now() - started
  return { file, title: story.metadata.title, hash: story.hash, proof, ms, findings, story }
}

/** Where compiled Ink stands in the text, with the text of the line. */
function linesOf(source: StorySource, lines: InkLines): LineOf {
  return (path) => {
    const at = lineAt(lines, path)
    const text = source.files[at?.file ?? '']?.split(/\r\n?|\n/)[(at?.line ?? 0) - 1]
    return at && { ...at, ...(text === undefined ? {} : { text }) }
  }
}

/** Any Ink at all: without a cast, tags, or anything that could be scored. */
function proveInk(file: string, options: ProveOptions): WithStory {
  const started = performance.now()
  const source = readStoryFolder(file)
  const compiled = compileInk(source)
  const hash = contentHash(source)
  if (!compiled.ok) return unproved(file, '', hash, compiled.findings, started)
  const lines = inkLines(compiled.parsed, source.main)
  const proof = provePlain(compiled.json, { ...options, lineOf: linesOf(source, lines) })
  const findings = [...proof.findings, ...compiled.warnings]
  return { file, title: '', hash, proof, ms: performance.now() - started, findings, story: null }
}

/** A line that says how far a long walk is, where a person watches. */
function progress(file: string): ProveOptions {
  if (!process.stderr.isTTY) return {}
  return {
    onProgress: (states, open) => {
      process.stderr.write(`\r${file}: ${states} states walked, ${open} open\u001b[K`)
    },
  }
}

function compare(now: WithStory, against: string, options: ProveOptions): readonly Difference[] {
  const old = prove(against, options)
  if (!old.proof || !old.story)
    throw new BadArguments(`${against} cannot be read as a story, so nothing can be compared.`)
  if (!now.proof || !now.story) return []
  const { plays } = recordedPlays(now.file)
  const older = recordedPlays(against).plays
  return compareVersions({ story: old.story, proof: old.proof }, { story: now.story, proof: now.proof }, [
    ...older,
    ...plays,
  ])
}

function main(argv: readonly string[]): number {
  const { paths, json, plain, against, maxStates } = readProveArguments(argv)
  const files = storyFiles(paths)
  if (against !== null && files.length !== 1)
    throw new BadArguments('Only one story can be compared with another version.')
  const stories: WithStory[] = []
  const limits = maxStates === null ? {} : { maxStates }
  for (const file of files) {
    const proved = (plain ? proveInk : prove)(file, { ...limits, ...progress(file) })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    stories.push(proved)
    if (!json) process.stdout.write(`${proveText(proved, plain)}\n\n`)
  }
  const library = plain ? [] : libraryFindings(stories.flatMap(({ proof }) => (proof ? [proof.walk] : [])))
  const [first] = stories
  const differences = against === null || !first ? null : compare(first, against, limits)
  if (json) {
    const object = {
      stories: stories.map(proveJson),
      ...(library.length > 0 ? { library: { findings: library } } : {}),
      ...(differences ? { against: { file: against, differences } } : {}),
    }
    process.stdout.write(`${JSON.stringify(object)}\n`)
  } else {
    for (const finding of library) process.stdout.write(`All stories together: ${findingLine(finding)}\n`)
    if (differences) {
      process.stdout.write(`Against ${against}: ${differences.length === 0 ? 'no difference' : ''}\n`)
      for (const { message } of differences) process.stdout.write(`  ${message}\n`)
    }
  }
  return stories.every(isSound) && library.length === 0 ? 0 : FOUND
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BadArguments) && !(error instanceof UnreadableStory)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = UNUSABLE
}
