import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import { findingLine } from '../../src/cli/print-findings.ts'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import type { InkLines } from '../../src/core/story/ink-lines.ts'
import { entryOf, type Walked, walkVersion } from '../../src/server/stories/prove-version.ts'
import type { ProvedStory } from '../../src/server/stories/shipped-versions.ts'
import { readStoryFolder, storySlugs as slugsIn } from '../../src/server/stories/story-folder.ts'

/** A shipped story with what the catalogue says of it. */
export type ShippedStory = ProvedStory

/** A shipped story must be proved and keep every law. The proof is the slow part: its result is kept as long as neither the story nor the core changes. */
function walked(root: string, story: CompiledStory, lines: () => InkLines): Walked {
  const core = createHash('sha256')
  const files = readdirSync(join(root, 'src/core'), { recursive: true, withFileTypes: true })
  for (const entry of files
    .filter((file) => file.isFile())
    .sort((a, b) => (a.parentPath + a.name < b.parentPath + b.name ? -1 : 1))) {
    core.update(readFileSync(join(entry.parentPath, entry.name)))
  }
  const cache = join(root, 'node_modules/.cache/defuse-walks')
  const kept = join(cache, `${story.hash.slice(0, 16)}-${core.digest('hex').slice(0, 16)}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Walked
  const walking = walkVersion(story, lines)
  if (!walking.ok) {
    const errors = walking.findings.filter(({ severity }) => severity === 'error')
    throw new Error([walking.message, ...errors.map(findingLine)].join('\n'))
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, JSON.stringify(walking.walked))
  return walking.walked
}

export function compileShipped(root: string, slug: string): ShippedStory {
  const file = join(root, 'stories', slug, 'story.ink')
  const compiled = compileStory(readStoryFolder(file), REPERTOIRE)
  if (!compiled.ok) {
    throw new Error(`stories/${slug} cannot be played:\n${compiled.findings.map(findingLine).join('\n')}`)
  }
  const { story } = compiled
  try {
    return { story, entry: entryOf(slug, story, walked(root, story, compiled.lines)) }
  } catch (error) {
    throw new Error(`stories/${slug}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** A shipped story as its author wrote it: its files, and the recorded plays. */
export function storyText(
  root: string,
  slug: string,
): { readonly files: Record<string, string>; readonly plays: string } {
  const folder = join(root, 'stories', slug)
  const { files } = readStoryFolder(join(folder, 'story.ink'))
  const plays = join(folder, 'story.plays')
  return { files: { ...files }, plays: existsSync(plays) ? readFileSync(plays, 'utf8') : '' }
}

/** The folders of `stories/` that hold a story, in the order of their names. */
export const storySlugs = (root: string): readonly string[] => slugsIn(join(root, 'stories'))
