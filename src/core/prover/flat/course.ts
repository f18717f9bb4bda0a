import type { Box } from './boxes.ts'
import { type Entry, enteredBy } from './entries.ts'
import { copyThread, type Frame, type LaidOut, type Memory, newFrame, type Thread } from './memory.ts'
import { Output } from './output.ts'
import type { Program } from './program.ts'
import { NOTHING, type Value } from './values.ts'

/** Where a turn stands: threads, frames, jumps and the visits that they count. */
export class Course {
  readonly output = new Output()
  choices: LaidOut[] = []
  threads: Thread[]
  readonly stack: Value[]
  protected readonly program: Program
  protected readonly memory: Memory
  protected diverted = -1
  private readonly jumps: Map<number, readonly Entry[]>

  constructor(program: Program, memory: Memory, jumps: Map<number, readonly Entry[]>) {
    this.program = program
    this.memory = memory
    this.jumps = jumps
    this.threads = [copyThread(memory.thread)]
    this.stack = [...memory.stack]
  }

  protected get thread(): Thread {
    return this.threads[this.threads.length - 1] as Thread
  }

  protected get frame(): Frame {
    const { frames } = this.thread
    return frames[frames.length - 1] as Frame
  }

  protected jumpTo(point: number, newTurn: boolean): void {
    this.choices = []
    this.frame.point = point
    if (newTurn) this.memory.turn += 1
    this.enterBoxes()
  }

  protected visit(box: Box): void {
    const { visits, turns, turn } = this.memory
    if (box.countsVisits) visits[box.id] = (visits[box.id] as number) + 1
    if (box.countsTurns) turns[box.id] = turn
  }

  protected enterBoxes(): void {
    const { before } = this.thread
    const { point } = this.frame
    const key = (before + 1) * this.program.points + point
    let entries = this.jumps.get(key)
    if (!entries) {
      entries = enteredBy(this.program, before, point)
      this.jumps.set(key, entries)
    }
    for (const { box, atStart } of entries) if (!box.startOnly || atStart) this.visit(box)
  }

  protected goOn(): void {
    while (true) {
      const { thread, frame } = this
      thread.before = frame.point
      if (this.diverted >= 0) {
        frame.point = this.diverted
        this.diverted = -1
        this.enterBoxes()
        return
      }
      frame.point = this.program.next[frame.point] as number
      if (frame.point >= 0) return
      if (!frame.tunnel && thread.frames.length > 1) {
        this.popFrame()
        if (this.frame.inEval) this.stack.push(NOTHING)
      } else if (this.threads.length > 1) this.threads.pop()
      else return
      if (this.frame.point < 0) return
    }
  }

  protected popFrame(): void {
    const { frame } = this
    this.output.functionEnded(frame)
    this.thread.frames.pop()
  }

  protected call(to: number, tunnel: boolean): void {
    this.diverted = to
    this.thread.frames.push(newFrame(tunnel, this.frame.point))
  }
}
