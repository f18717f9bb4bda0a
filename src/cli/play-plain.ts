import { openInk } from '../core/session/ink-runtime.ts'
import { compileInk } from '../core/story/ink-compiler.ts'
import { readStoryFolder } from '../server/stories/story-folder.ts'
import { BadArguments, type PlayArguments } from './play-arguments.ts'
import { findingLine } from './print-findings.ts'

/** What came of playing bare Ink: lines to print, and what was wrong. */
export interface PlainPlay {
  readonly out: string
  readonly complaints: readonly string[]
}

/** Plays given replies on any Ink, without a session: nothing is judged, and standing actions are not open. */
export function playPlain({ file, inputs, seed, json }: PlayArguments): PlainPlay {
  if (inputs === null) throw new BadArguments('Plain Ink is played with given replies: add --inputs 0,1,0.')
  const compiled = compileInk(readStoryFolder(file))
  if (!compiled.ok) return { out: '', complaints: compiled.findings.map(findingLine) }
  const ink = openInk(compiled.json, seed)
  const said: string[] = []
  const told: object[] = []
  let turn = ink.begin()
  const hear = (): void => {
    for (const { text, tags } of turn.lines) {
      if (text === '' && tags.length === 0) continue
      said.push(`  ${text}`)
      told.push({ text, tags })
    }
  }
  hear()
  for (const [at, input] of inputs.entries()) {
    const reply = typeof input === 'number' && !turn.broke ? turn.replies[input] : undefined
    if (typeof input !== 'number' || !reply) throw new BadArguments(`Input ${at + 1} (${input}) is not on offer.`)
    said.push(`> ${reply.text}`)
    told.push({ reply: reply.text })
    turn = ink.choose(input)
    hear()
  }
  const replies = turn.replies.map(({ text }) => text)
  const { broke } = turn
  const page = [...said, ...replies.map((text, at) => `  ${at}  ${text}`)].join('\n')
  return {
    out: json ? JSON.stringify({ transcript: told, replies, broke }) : page,
    complaints: broke ? [`${file}: ${broke.message}`] : [],
  }
}
