import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import { findingLine } from '../../src/cli/print-findings.ts'
import { readStoryFolder } from '../../src/server/stories/story-folder.ts'
import type { CatalogueEntry, CompiledStory } from '../../src/core/model/story.ts'
import { proveStory } from '../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession } from '../../src/core/session/session.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import { type InkLines, lineAt } from '../../src/core/story/ink-lines.ts'

/** A shipped story with what the catalogue says of it. */
export interface ShippedStory {
  readonly story: CompiledStory
  readonly entry: Omit<CatalogueEntry, 'load'>
}

type Walked = Pick<CatalogueEntry, 'range' | 'decisions'>

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
  const { proved, range, findings } = proveStory(story, RUBRIC, { lineOf: (path) => lineAt(lines(), path) })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`it breaks a law:\n${errors.map(findingLine).join('\n')}`)
  if (!proved || !range) throw new Error('Not every way through the story can be walked, so it has no score.')
  const result: Walked = {
    range: { rubric: RUBRIC.version, floor: range.floor.points, best: range.best.points },
    decisions: { shortest: range.shortest, longest: range.longest },
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, JSON.stringify(result))
  return result
}

export function compileShipped(root: string, slug: string): ShippedStory {
  const file = join(root, 'stories', slug, 'story.ink')
  const compiled = compileStory(readStoryFolder(file), REPERTOIRE)
  if (!compiled.ok) {
    throw new Error(`stories/${slug} cannot be played:\n${compiled.findings.map(findingLine).join('\n')}`)
  }
  const { story } = compiled
  const opening = openSession(story, RUBRIC, 0)
  const face = opening.events.find((event) => event.kind === 'face_changed')
  try {
    return {
      story,
      entry: {
        slug,
        hash: story.hash,
        metadata: story.metadata,
        cast: story.cast,
        situations: story.outline.situations,
        openingFace: face?.face ?? 'serious',
        openingTension: opening.tension,
        ...walked(root, story, compiled.lines),
      },
    }
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
export function storySlugs(root: string): readonly string[] {
  const folder = join(root, 'stories')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'story.ink')))
    .map(({ name }) => name)
    .sort()
}
