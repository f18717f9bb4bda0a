import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The file descriptor of the blackboard in a process that was given one, behind stdin, stdout, stderr and the messages. */
export const BLACKBOARD = 4

/** What a process is at, as it last wrote it; both unsigned, below 2^32. */
export interface WrittenMark {
  /** 0: nothing. */
  readonly at: number
  /** Goes up whenever something is written. */
  readonly times: number
}

/** Two numbers that a process writes and the server can read at any time, also while that process is stuck, or after it has ended. */
export interface Blackboard {
  readonly descriptor: number
  read(): WrittenMark
  close(): void
}

const BYTES = 8

/** Memory cannot be shared with a process; a file without a name, which no disk need ever see, comes near it. */
export const openBlackboard = (): Blackboard => {
  const folder = mkdtempSync(join(tmpdir(), 'defuse-'))
  const descriptor = openSync(join(folder, 'blackboard'), 'w+', 0o600)
  // It goes with the last process that has it open, however that ends.
  rmSync(folder, { recursive: true })
  const bytes = Buffer.alloc(BYTES)
  // A full disk is noticed here, not while somebody writes on it.
  writeSync(descriptor, bytes, 0, BYTES, 0)
  let isOpen = true
  return {
    descriptor,
    read: () => {
      if (isOpen) readSync(descriptor, bytes, 0, BYTES, 0)
      return { at: bytes.readUInt32LE(0), times: bytes.readUInt32LE(4) }
    },
    close: () => {
      if (isOpen) closeSync(descriptor)
      isOpen = false
    },
  }
}

const written = Buffer.alloc(BYTES)
let times = 0

/** Writes on the blackboard that this process was given. */
export const writeMark = (at: number): void => {
  times = (times + 1) >>> 0
  written.writeUInt32LE(at, 0)
  written.writeUInt32LE(times, 4)
  writeSync(BLACKBOARD, written, 0, BYTES, 0)
}
