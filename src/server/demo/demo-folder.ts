import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdFile } from '../database/hold-file.ts'
import type { DemoAccount } from './make-demo.ts'

/** What is known of a demo that was made before. */
export interface KeptDemo {
  readonly seed: number
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly accounts: readonly DemoAccount[]
}

/** The folder holds something that is no demo; the message is one sentence. */
export class NoDemo extends Error {}

const NOTE = 'demo.json'
const STORE = ['defuse.sqlite', 'defuse.sqlite-wal', 'defuse.sqlite-shm']

/** The demo in a folder; null: there is none, or it was not made to the end. Throws `NoDemo` where other data lies. */
export const keptDemo = (folder: string): KeptDemo | null => {
  const note = join(folder, NOTE)
  if (existsSync(note)) return read(note)
  if (!existsSync(join(folder, 'defuse.sqlite'))) return null
  throw new NoDemo(`${folder} holds data that is no demo, so it is left alone. Choose another folder: --folder …`)
}

const read = (note: string): KeptDemo | null => {
  try {
    const { accounts, madeAt, seed } = JSON.parse(readFileSync(note, 'utf8')) as Partial<KeptDemo>
    return Array.isArray(accounts) && madeAt !== undefined && seed !== undefined ? { accounts, madeAt, seed } : null
  } catch {
    return null
  }
}

/** Makes room for a new demo: what was there of an old one goes. Throws `DataInUse` while a server has it open. */
export const clearDemo = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const letGo = holdFile(join(folder, 'lock'))
  try {
    // First of all, so that what is made only in part is known for a demo.
    writeFileSync(join(folder, NOTE), '{}\n', { mode: 0o600 })
    for (const file of STORE) rmSync(join(folder, file), { force: true })
  } finally {
    letGo()
  }
}

/** Keeps who can sign in; the passwords stand nowhere else. */
export const keepDemo = (folder: string, demo: KeptDemo): void => {
  writeFileSync(join(folder, NOTE), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
}
