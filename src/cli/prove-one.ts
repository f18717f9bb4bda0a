import { dirname, join } from 'node:path'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import type { Finding } from '../core/model/finding.ts'
import type { CompiledStory } from '../core/model/story.ts'
import { provePlain } from '../core/prover/prove-plain.ts'
import { type ProveOptions, proveStory } from '../core/prover/prove-story.ts'
import type { LineOf } from '../core/prover/proven.ts'
import { RUBRIC } from '../core/score/judge.ts'
import { compileStory, contentHash } from '../core/story/compile-story.ts'
import { compileInk } from '../core/story/ink-compiler.ts'
import { type InkLines, inkLines, lineAt } from '../core/story/ink-lines.ts'
import type { StorySource } from '../core/story/source.ts'
import { readStoryFolder } from '../server/stories/story-folder.ts'
import { checkPlays } from './prove-plays.ts'
import type { ProvedStory } from './prove-report.ts'

/** A story file with all that could be found out about it; `story` is null where it is none, or plain Ink. */
export type ProvedFile = ProvedStory & { readonly story: CompiledStory | null; readonly source: StorySource }

/** The hashes that a version may have been played under: a copy of an old one is seldom named as the story was. */
export function hashesOf({ source }: ProvedFile, ...names: readonly string[]): ReadonlySet<string> {
  const { main, files } = source
  const text = files[main] ?? ''
  const { [main]: _, ...included } = files
  return new Set([main, ...names].map((name) => contentHash({ main: name, files: { ...included, [name]: text } })))
}

/** What stops a play before what is only doubtful; within each in the order of the checks. Files as seen from here. */
function listed(file: string, main: string, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => {
      const name = finding.file ?? (finding.line === null ? null : main)
      return name === null ? finding : { ...finding, file: join(dirname(file), name) }
    })
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

/** Where compiled Ink stands in the text, with the text of the line. */
function linesOf(source: StorySource, lines: InkLines): LineOf {
  return (path) => {
    const at = lineAt(lines, path)
    const text = source.files[at?.file ?? '']?.split(/\r\n?|\n/)[(at?.line ?? 0) - 1]
    return at && { ...at, ...(text === undefined ? {} : { text }) }
  }
}

/** Proves a story, and plays what was recorded beside it. */
export function proveFile(file: string, options: ProveOptions): ProvedFile {
  const started = performance.now()
  const source = readStoryFolder(file)
  const compiled = compileStory(source, REPERTOIRE)
  const of = (findings: readonly Finding[]) => listed(file, source.main, findings)
  const ms = (): number => performance.now() - started
  if (!compiled.ok) {
    const findings = of(compiled.findings)
    return { file, title: '', hash: contentHash(source), proof: null, ms: ms(), findings, story: null, source }
  }
  const { story, warnings } = compiled
  const proof = proveStory(story, RUBRIC, { ...options, lineOf: linesOf(source, compiled.lines()) })
  const plays = checkPlays(file, story, proof.range)
  const findings = of([...proof.findings, ...plays, ...warnings])
  return { file, title: story.metadata.title, hash: story.hash, proof, ms: ms(), findings, story, source }
}

/** Proves any Ink at all: without a cast, tags, or anything that could be scored. */
export function provePlainFile(file: string, options: ProveOptions): ProvedFile {
  const started = performance.now()
  const source = readStoryFolder(file)
  const compiled = compileInk(source)
  const of = (findings: readonly Finding[]) => listed(file, source.main, findings)
  const ms = (): number => performance.now() - started
  const nothing = (findings: readonly Finding[]): ProvedFile => {
    const hash = contentHash(source)
    return { file, title: '', hash, proof: null, ms: ms(), findings: of(findings), story: null, source }
  }
  if (!compiled.ok) return nothing(compiled.findings)
  if (Object.values(source.files).every((text) => text.trim() === '')) {
    const message = 'There is nothing in this file.'
    return nothing([{ code: 'empty_story', severity: 'error', line: null, file: source.main, message }])
  }
  const lines = inkLines(compiled.parsed, source.main)
  const proof = provePlain(compiled.json, { ...options, lineOf: linesOf(source, lines) })
  const findings = of([...proof.findings, ...compiled.warnings])
  return { file, title: '', hash: contentHash(source), proof, ms: ms(), findings, story: null, source }
}
