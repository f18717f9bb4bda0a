import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import type { CompiledStory } from '../model/story.ts'
import { readBackdrops } from './backdrops.ts'
import { checkSpeakers } from './check-speakers.ts'
import { checkTags } from './check-tags.ts'
import { findTags } from './found-tags.ts'
import { compileInk } from './ink-compiler.ts'
import { type InkLines, inkLines } from './ink-lines.ts'
import { readLooks } from './looks.ts'
import { readMetadata } from './metadata.ts'
import { outlineOf } from './outline.ts'
import { normalise, type StorySource } from './source.ts'

export type Compiled =
  | {
      readonly ok: true
      readonly story: CompiledStory
      readonly warnings: readonly Finding[]
      /** Where compiled Ink stands in the text; read when asked for. */
      readonly lines: () => InkLines
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** The identity of a story's text: SHA-256 over its files by name, line ends made equal; 64 hex digits. */
export function contentHash(source: StorySource): string {
  const files = Object.keys(source.files).sort()
  const text = files.map((name) => `${name}\n${normalise(source.files[name] ?? '')}`).join('\0')
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Ink text → a compiled story, or findings that its author understands. Never throws, whatever the text. */
export function compileStory(source: StorySource, repertoire: Repertoire): Compiled {
  const ink = compileInk(source)
  if (!ink.ok) return ink
  const tags = findTags(ink.parsed, source.main)
  const looks = readLooks(tags, repertoire)
  const own = readBackdrops(tags, repertoire)
  const known: Repertoire = { ...repertoire, people: [...repertoire.people, ...looks.people] }
  const { metadata, cast, findings: head } = readMetadata(tags, known, own.places, source.main)
  const persons = tags.filter(({ key, on }) => key === 'person' && on === 'story').map(({ value }) => value)
  const { outline, findings: drawn } = outlineOf(ink.parsed, tags, source.main)
  const findings = [
    ...head,
    ...looks.findings,
    ...own.findings,
    ...checkTags(tags, known, own.ids),
    ...drawn,
    // With a misspelt person every line of theirs would be reported too.
    ...(cast.length === new Set(persons).size ? checkSpeakers(ink.parsed, cast, known, source.main) : []),
    ...ink.warnings,
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings }
  const story: CompiledStory = { hash: contentHash(source), metadata, cast, ink: ink.json, outline }
  return { ok: true, story, warnings: findings, lines: () => inkLines(ink.parsed, source.main) }
}
