import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { openSession } from '../../core/session/session.ts'
import { linesOf } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import type { Place } from '../workbench/workbench.ts'

export interface Played {
  readonly story: CompiledStory
  readonly inputs: readonly Input[]
  readonly seed: number
}

/** Where the text says what was said last, or what can be answered to it; null where neither stands there word for word. */
export function placeOfPlay({ story, inputs, seed }: Played, files: StoryFiles): Place | null {
  const session = openSession(story, RUBRIC, seed)
  inputs.every((input) => session.take(input).ok)
  const said = session.events.findLast((event) => event.kind === 'said')?.text
  const found = said === undefined ? null : lineWith(files, said)
  if (found) return found
  const open = new Set(session.offer?.replies.map(({ text }) => text))
  for (const { replies, file = MAIN_FILE } of story.outline.knots) {
    const reply = replies.find(({ text }) => open.has(text))
    if (reply) return { file, line: reply.line }
  }
  return null
}

/** The first line with these words that is no comment. */
function lineWith(files: StoryFiles, words: string): Place | null {
  for (const [file, text] of Object.entries(files)) {
    const at = linesOf(text).findIndex((line) => line.includes(words) && !/^\s*(\/\/|#)/.test(line))
    if (at >= 0) return { file, line: at + 1 }
  }
  return null
}

/** The knot that a line of the text stands in; empty before the first. */
export function knotAt(text: string, line: number): string {
  const knot = linesOf(text)
    .slice(0, line)
    .findLast((written) => /^\s*==+\s*(?!function\b)\w+/.test(written))
  return knot ? (/\w+/.exec(knot)?.[0] ?? '') : ''
}
