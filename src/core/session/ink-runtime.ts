import { Story } from 'inkjs'
import type { PushPopType } from 'inkjs/engine/PushPop'
import { readInkJson } from './ink-json.ts'

/** One line that the story said, with its tags. */
export interface InkLine {
  readonly text: string
  readonly tags: readonly string[]
}

/** What the story did between one input and the next: lines, then replies; `broke` when it could not go on. */
export interface InkTurn {
  readonly lines: readonly InkLine[]
  readonly replies: readonly InkLine[]
  readonly broke: { readonly code: string; readonly message: string } | null
  /** What was run last, as a path in the compiled story; empty where nothing was run. */
  readonly stopped: string
}

export type InkValue = number | boolean | string

/** Bare Ink: lines and replies by number. No tags are read here and nothing is scored. */
export interface InkRuntime {
  begin(): InkTurn
  choose(index: number): InkTurn
  /** Plays a knot from outside. `gaveBack`: it offered nothing, so that the replies of before are on offer again. */
  enter(knot: string): InkTurn & { readonly gaveBack: boolean }
  hasKnot(name: string): boolean
  /** The value of a global variable; undefined when the story does not declare it. */
  read(variable: string): InkValue | undefined
  write(variable: string, value: InkValue): void
  /** The story's own state, for walking back and forth within one process; never stored. */
  save(): InkState
  restore(state: InkState): void
}

/** A state that only the runtime which saved it can read. */
export type InkState = unknown

/** Hears which global variables a turn reads and writes. */
export interface VariableObserver {
  readonly onRead: (variable: string) => void
  readonly onWrite: (variable: string) => void
}

/** The real runtime; its states are Ink's JSON text. */
export interface RealInk extends InkRuntime {
  save(): string
  /** The global variables that the story declares. */
  variables(): readonly string[]
  observe(observer: VariableObserver): void
}

/** A turn takes some hundred steps; beyond these limits a story is going round without a choice. */
const MAX_STEPS = 20_000
const MAX_LINES = 1_000
/** Pieces of one line: Ink joins them anew at every step, so that an endless line would slow down more and more. */
const MAX_PIECES = 2_000
/** Characters that a turn says, or that a text in a variable holds: one that doubles would fill the memory in 30 steps, and a book stands still on every page. */
const MAX_CHARACTERS = 100_000

class EndlessTurn extends Error {}
class EndlessText extends Error {}

const TUNNEL = 0 as PushPopType

/** The end that Ink itself puts behind loose replies: it stands nowhere in the text. */
const isLooseEnd = (box: { readonly name: string | null; readonly content: readonly unknown[] } | null): boolean =>
  box !== null && box.content.length === 1 && /^g-\d+$/.test(box.name ?? '')

const ENDLESS = 'The story goes round and round here without ever offering a reply.'
const ENDLESS_TEXT = 'The story puts together a text here that is too long to be told.'
const RAN_OUT = 'The story stops here: nothing follows, and no line before it carries the tag "# ending:".'

/** Ink's own sentence without its name for the place: "RUNTIME ERROR: (Ink Pointer -> start.0 -- index 3): …". */
const inkWords = (message: string): string =>
  message.replace(/^RUNTIME (?:ERROR|WARNING): (?:\(Ink Pointer.*?\): )?/, '').replace(/\.?$/, '.')

function explain(error: unknown): { code: string; message: string } {
  if (error instanceof EndlessTurn) return { code: 'endless_loop', message: ENDLESS }
  if (error instanceof EndlessText) return { code: 'endless_text', message: ENDLESS_TEXT }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError) return { code: 'endless_loop', message: `${ENDLESS} (${message})` }
  const said = /null or undefined|^$/i.test(message) ? 'a sum has no result, as after "mod 0"' : message
  return { code: 'runtime_error', message: `The story cannot go on: ${said}.` }
}

/** Opens compiled Ink (JSON text) with the chance of the given seed. Throws when the JSON is not compiled Ink. */
export function openInk(ink: string, seed: number): RealInk {
  const read = readInkJson(ink)
  const story = read ? new Story(read) : new Story(ink)
  story.state.storySeed = seed
  story.state.previousRandom = 0
  const errors: string[] = []
  story.onError = (message, type) => {
    if (Number(type) === 2) errors.push(message)
  }
  let steps = 0
  let characters = 0
  let ran: typeof story.state.currentPointer | null = null
  const lengthOf = (made: { toString(): string } | undefined): number =>
    made && 'value' in made && typeof made.value === 'string' ? made.value.length : 0
  const step = story.Step.bind(story)
  story.Step = () => {
    const pieces = story.state.outputStream.length
    steps += 1
    if (steps > MAX_STEPS || pieces > MAX_PIECES) throw new EndlessTurn()
    const { currentPointer } = story.state
    if (!currentPointer.isNull && !isLooseEnd(currentPointer.container)) ran = currentPointer
    step()
    const { state } = story
    if (state.outputStream.length > pieces) characters += lengthOf(state.outputStream.at(-1))
    if (Math.max(characters, lengthOf(state.evaluationStack.at(-1))) > MAX_CHARACTERS) throw new EndlessText()
    // Ink does not follow `->-> elsewhere` out of a tunnel that nothing stands behind, and would do so a reply later.
    if (state.currentPointer.isNull && !state.divertedPointer.isNull) story.NextContent()
  }

  const offered = (): InkLine[] =>
    story.currentChoices.map(({ text, tags }) => ({ text: text.trim(), tags: [...(tags ?? [])] }))

  const where = (): string => ran?.path?.toString() ?? ''

  const run = (): InkTurn => {
    const lines: InkLine[] = []
    errors.length = 0
    steps = 0
    characters = 0
    try {
      while (story.canContinue) {
        const text = (story.Continue() ?? '').trim()
        lines.push({ text, tags: [...(story.currentTags ?? [])] })
        if (errors.length > 0) break
        if (lines.length > MAX_LINES) throw new EndlessTurn()
      }
    } catch (error) {
      return { lines, replies: [], broke: explain(error), stopped: where() }
    }
    const [error] = errors
    if (error !== undefined) {
      if (/ran out of content|unexpectedly reached end of content/.test(error)) {
        return { lines, replies: [], broke: { code: 'content_run_out', message: RAN_OUT }, stopped: where() }
      }
      const message = `The story cannot go on: ${inkWords(error)}`
      return { lines, replies: [], broke: { code: 'runtime_error', message }, stopped: where() }
    }
    return { lines, replies: offered(), broke: null, stopped: where() }
  }

  const guarded = (start: () => void): InkTurn => {
    try {
      start()
    } catch (error) {
      return { lines: [], replies: [], broke: explain(error), stopped: '' }
    }
    return run()
  }

  return {
    begin: run,
    choose: (index) => guarded(() => story.ChooseChoiceIndex(index)),
    enter: (knot) => {
      const before = [...story.state.generatedChoices]
      const turn = guarded(() => {
        // As a tunnel, so that the knot may say `->->` to give the decision back.
        story.state.callStack.Push(TUNNEL)
        story.ChoosePathString(knot, false)
      })
      const broke = turn.broke?.code === 'content_run_out' ? null : turn.broke
      if (broke || turn.replies.length > 0) return { ...turn, broke, gaveBack: false }
      story.state.generatedChoices.push(...before)
      return { ...turn, replies: offered(), broke: null, gaveBack: true }
    },
    hasKnot: (name) => story.KnotContainerWithName(name) !== null,
    read: (variable) => {
      if (!story.variablesState.GlobalVariableExistsWithName(variable)) return undefined
      const value: unknown = story.variablesState[variable]
      return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : undefined
    },
    write: (variable, value) => {
      story.variablesState[variable] = value
    },
    save: () => story.state.ToJson(),
    restore: (state) => {
      const saved = readInkJson(state as string)
      if (saved) story.state.LoadJsonObj(saved)
      else story.state.LoadJson(state as string)
    },
    variables: () => Reflect.ownKeys(story.variablesState).filter((name) => typeof name === 'string'),
    observe: ({ onRead, onWrite }) => {
      const state = story.variablesState
      const read = state.GetRawVariableWithName
      const write = state.SetGlobal
      state.GetRawVariableWithName = function (this: typeof state, name, context) {
        if (name !== null && context <= 0) onRead(name)
        return read.call(this, name, context)
      }
      state.SetGlobal = function (this: typeof state, name, value) {
        if (name !== null) onWrite(name)
        write.call(this, name, value)
      }
    },
  }
}
