import { askList, deal, lookBack, randomBetween } from './asking.ts'
import { type Box, UnknownInk } from './boxes.ts'
import { Course } from './course.ts'
import type { Dice } from './dice.ts'
import type { Entry } from './entries.ts'
import { layOut } from './lay-out.ts'
import { copyThread, type LaidOut, type Memory, newFrame } from './memory.ts'
import { callBinary, callUnary } from './natives.ts'
import type { Op, Program } from './program.ts'
import { StoryFault } from './story-fault.ts'
import { isTrue, NOTHING, Nothing, printed, Reference, Target, type Value, WaitingTag } from './values.ts'
import type { Variables } from './variables.ts'

const MAX_STEPS = 20_000
const MAX_DEPTH = 4_000

const ENDLESS = 'The story goes round and round here without ever offering a reply.'

/** Runs one turn of compiled Ink, as the real runtime's `Step` does, with the output followed only where it counts. */
export class Machine extends Course {
  readonly variables: Variables
  private readonly dice: Dice
  private readonly ran: Uint8Array
  private safe = false
  private last = -1

  constructor(
    program: Program,
    memory: Memory,
    variables: Variables,
    dice: Dice,
    ran: Uint8Array,
    jumps: Map<number, readonly Entry[]>,
  ) {
    super(program, memory, jumps)
    this.variables = variables
    this.dice = dice
    this.ran = ran
  }

  /** Goes on from a laid out reply. */
  choose({ at, thread }: LaidOut, newTurn: boolean): void {
    const op = this.program.ops[at] as Extract<Op, { op: 'choice' }>
    this.threads = [copyThread(thread)]
    this.jumpTo(op.box.first, newTurn)
  }

  /** Plays a knot from outside, as a tunnel on top of what stands. */
  enter(knot: Box): void {
    this.thread.frames.push(newFrame(true, -1))
    this.jumpTo(knot.first, true)
  }

  /** What was run last: where the story stopped when it cannot go on. */
  get at(): number {
    return this.last
  }

  /** Runs until the story waits or ends. Throws `StoryFault` where it breaks. */
  run(): void {
    for (let steps = 0; this.frame.point >= 0; steps++) {
      if (steps > MAX_STEPS || this.thread.frames.length > MAX_DEPTH) throw new StoryFault('endless_loop', ENDLESS)
      this.step()
      if (this.frame.point < 0) this.followInvisible()
    }
    if (this.threads.length > 1) throw new StoryFault('runtime_error', 'A thread was left open.')
    if (this.choices.length === 0 && !this.safe) throw new StoryFault('content_run_out', 'ran out of content')
  }

  private followInvisible(): void {
    const [first] = this.choices
    if (first && this.choices.every(({ invisible }) => invisible)) this.choose(first, false)
  }

  private pop(): Value {
    const value = this.stack.pop()
    if (value === undefined) throw new UnknownInk('a value that is missing')
    return value
  }

  private step(): void {
    const { program, frame } = this
    for (const box of program.entered[frame.point] as readonly Box[]) this.visit(box)
    const leaf = program.leaf[frame.point] as number
    frame.point = leaf
    this.ran[leaf] = 1
    this.last = leaf
    const op = program.ops[leaf] as Op
    this.perform(op, leaf)
    // A frame with nothing left to do may still be sent elsewhere.
    if (this.frame.point < 0 && this.diverted < 0) return
    this.goOn()
    if (op.op === 'thread') this.threads.push(copyThread(this.thread))
  }

  private perform(op: Op, leaf: number): void {
    const { frame } = this
    switch (op.op) {
      case 'skip':
      case 'thread':
        return
      case 'text':
        if (frame.inEval) this.stack.push(op.text)
        else this.output.print(op.text, this.thread.frames)
        return
      case 'newline':
        if (frame.inEval) this.stack.push('\n')
        else this.newline()
        return
      case 'glue':
        this.output.glue()
        return
      case 'const':
        if (frame.inEval) this.stack.push(op.value)
        else if (!(op.value instanceof Nothing)) throw new UnknownInk('a value outside of logic')
        return
      case 'ev':
        frame.inEval = true
        return
      case '/ev':
        frame.inEval = false
        return
      case 'out': {
        const value = this.stack.length > 0 ? this.pop() : NOTHING
        if (!(value instanceof Nothing)) this.printValue(printed(value))
        return
      }
      case 'get':
        this.stack.push(this.variables.get(op.text, this.thread.frames))
        return
      case 'set':
      case 'declare':
        this.variables.set(op.text, this.pop(), op.op === 'declare', op.temp, this.thread.frames)
        return
      case 'native': {
        const second = this.pop()
        this.stack.push(
          op.takes === 2
            ? callBinary(op.text, this.pop(), second, this.program.lists)
            : callUnary(op.text, second, this.program.lists),
        )
        return
      }
      case 'divert':
        if (!op.when || isTrue(this.pop())) this.diverted = op.to
        return
      case 'choice':
        this.layOut(op, leaf)
        return
      default:
        this.performRare(op, leaf)
    }
  }

  private newline(): void {
    // A new line of the turn is a new `Continue` of the real runtime, which forgets that an end was met before.
    if (this.output.newline(this.thread.frames)) this.safe = false
  }

  private printValue(words: string): void {
    for (const part of words.split(/(\n)/)) {
      if (part === '\n') this.newline()
      else if (part !== '') this.output.print(part, this.thread.frames)
    }
  }

  private layOut(op: Extract<Op, { op: 'choice' }>, at: number): void {
    const visits = this.memory.visits[op.box.id] as number
    const laid = layOut(op, at, visits, this.stack, () => this.pop(), this.thread)
    if (laid) this.choices.push(laid)
  }

  private performRare(op: Op, leaf: number): void {
    const { frame, memory } = this
    switch (op.op) {
      case 'du': {
        const top = this.pop()
        this.stack.push(top, top)
        return
      }
      case 'pop':
        this.pop()
        return
      case 'count':
        this.stack.push(memory.visits[op.box.id] as number)
        return
      case 'visit':
        this.stack.push((memory.visits[this.program.boxOf[leaf]?.id ?? 0] as number) - 1)
        return
      case 'call':
        if (!op.when || isTrue(this.pop())) this.call(op.to, op.tunnel)
        return
      case 'leap': {
        if (op.when && !isTrue(this.pop())) return
        const target = this.variables.get(op.text, this.thread.frames)
        if (!(target instanceof Target)) {
          throw new StoryFault('runtime_error', `The variable ${op.text} did not contain a divert target.`)
        }
        if (op.push === 'no') this.diverted = target.point
        else this.call(target.point, op.push === 'tunnel')
        return
      }
      case 'ref': {
        const own = frame.temps?.has(op.text) ? this.thread.frames.length : 0
        this.stack.push(new Reference(op.text, own))
        return
      }
      case 'str':
        this.output.text.begin(this.thread.frames.length)
        frame.inEval = false
        return
      case '/str':
        frame.inEval = true
        this.stack.push(this.output.text.end())
        return
      case '#':
        this.output.openTag()
        return
      case '/#': {
        const tag = this.output.closeTag()
        if (tag !== null) this.stack.push(new WaitingTag(tag))
        return
      }
      default:
        this.performFlow(op, leaf)
    }
  }

  private performFlow(op: Op, leaf: number): void {
    const { memory } = this
    const { frames } = this.thread
    switch (op.op) {
      case '~ret':
      case '->->': {
        const tunnel = op.op === '->->'
        const override = tunnel ? this.pop() : NOTHING
        if (frames.length < 2 || this.frame.tunnel !== tunnel) {
          const found = tunnel ? 'tunnel onwards statement (->->)' : 'function return statement (~ return)'
          throw new StoryFault('runtime_error', `Found ${found} where nothing was to return to.`)
        }
        this.popFrame()
        if (override instanceof Target) this.diverted = override.point
        return
      }
      case 'done':
        if (this.threads.length > 1) this.threads.pop()
        else {
          this.safe = true
          this.frame.point = -1
        }
        return
      case 'end':
        this.threads = [{ frames: [newFrame(true, -1)], before: -1 }]
        this.choices = []
        this.safe = true
        return
      case 'choices':
        this.stack.push(this.choices.length)
        return
      case 'turn':
        this.stack.push(memory.turn + 1)
        return
      case 'turns':
      case 'readc':
        this.stack.push(lookBack(this.program, memory, this.pop(), op.op === 'turns'))
        return
      case 'rnd': {
        const most = this.pop()
        this.stack.push(randomBetween(this.dice, this.pop(), most))
        return
      }
      case 'lrnd':
      case 'listInt':
      case 'range':
        this.stack.push(askList(op.op, () => this.pop(), this.program.lists, this.dice))
        return
      case 'seq': {
        const size = this.pop()
        this.pop()
        this.stack.push(deal(memory, this.dice, this.program.boxOf[leaf] as Box, size))
        return
      }
      default:
        throw new UnknownInk(`"${op.op}"`)
    }
  }
}
