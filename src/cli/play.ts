import { createInterface } from 'node:readline/promises'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import type { CompiledStory, ScoreRange } from '../core/model/story.ts'
import { rangeOf } from '../core/prover/range.ts'
import { walkStory } from '../core/prover/walk.ts'
import { RUBRIC } from '../core/score/judge.ts'
import { scoreOf } from '../core/score/score-of.ts'
import { scorecardOf } from '../core/score/scorecard.ts'
import { openSession, type Session } from '../core/session/session.ts'
import { compileStory } from '../core/story/compile-story.ts'
import { readStoryFolder, UnreadableStory } from '../server/stories/story-folder.ts'
import { stopOnClosedPipe } from './closed-pipe.ts'
import { BadArguments, type PlayArguments, readInput, readPlayArguments } from './play-arguments.ts'
import { playPlain } from './play-plain.ts'
import { type Played, playJson, playText } from './play-report.ts'
import { findingLine } from './print-findings.ts'

const BAD_STORY = 1
const BAD_ARGUMENTS = 2

/** What is said of a story in one go; a file that is no story can have thousands of faults. */
const MAX_FINDINGS = 40

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

function compile(file: string): CompiledStory | null {
  const compiled = compileStory(readStoryFolder(file), REPERTOIRE)
  const findings = compiled.ok ? compiled.warnings : compiled.findings
  for (const finding of findings.slice(0, MAX_FINDINGS)) complain(findingLine(finding))
  if (findings.length > MAX_FINDINGS) complain(`… and ${findings.length - MAX_FINDINGS} more.`)
  return compiled.ok ? compiled.story : null
}

function scoreRange(story: CompiledStory): ScoreRange {
  const walk = walkStory(story, RUBRIC)
  const range = rangeOf(walk)
  if (!walk.complete || !range)
    complain('Not every way through this story could be walked: the score is only an estimate.')
  return { rubric: RUBRIC.version, floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }
}

/** Plays given inputs; throws where one is not on offer. */
function playInputs(session: Session, inputs: NonNullable<PlayArguments['inputs']>): void {
  for (const [at, input] of inputs.entries()) {
    const taken = session.take(input)
    if (!taken.ok) throw new BadArguments(`Input ${at + 1} (${input}) is not on offer: ${taken.message}`)
  }
}

/** Asks a person for each input until the story ends or they stop. */
async function playAsked(session: Session): Promise<void> {
  const { cast } = session.story
  const nameOf = (id: string): string => cast.find((person) => person.id === id)?.name ?? id
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answers = terminal[Symbol.asyncIterator]()
  let told = 0
  while (true) {
    for (const event of session.events.slice(told)) {
      if (event.kind === 'said')
        complain(event.person === undefined ? `  ${event.text}` : `${nameOf(event.person)}: ${event.text}`)
    }
    told = session.events.length
    const { offer } = session
    if (!offer) break
    for (const { index, text } of offer.replies) complain(`  ${index}  ${text}`)
    complain(`  ${offer.actions.join(' · ')}   [${offer.situation}, tension ${offer.tension}]`)
    const answer = await answers.next()
    if (answer.done) break
    try {
      const taken = session.take(readInput(String(answer.value)))
      if (!taken.ok) complain(taken.message)
    } catch (error) {
      if (!(error instanceof BadArguments)) throw error
      complain(error.message)
    }
  }
  terminal.close()
}

async function play(argv: readonly string[]): Promise<number> {
  const wanted = readPlayArguments(argv)
  if (wanted.plain) {
    const { out, complaints } = playPlain(wanted)
    if (out !== '') process.stdout.write(`${out}\n`)
    for (const complaint of complaints) complain(complaint)
    return complaints.length > 0 ? BAD_STORY : 0
  }
  const story = compile(wanted.file)
  if (!story) return BAD_STORY
  const session = openSession(story, RUBRIC, wanted.seed)
  if (wanted.inputs) playInputs(session, wanted.inputs)
  else await playAsked(session)
  const score = scoreOf(session.events, RUBRIC)
  const played: Played = { story, events: session.events, score, scorecard: scorecardOf(score, scoreRange(story)) }
  process.stdout.write(`${wanted.json ? JSON.stringify(playJson(played)) : playText(played)}\n`)
  const broke = session.events.find((event) => event.kind === 'broke')
  if (broke) complain(`${wanted.file}: ${broke.message}`)
  return broke ? BAD_STORY : 0
}

stopOnClosedPipe()
try {
  process.exitCode = await play(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BadArguments) && !(error instanceof UnreadableStory)) throw error
  complain(error.message)
  process.exitCode = error instanceof BadArguments ? BAD_ARGUMENTS : BAD_STORY
}
