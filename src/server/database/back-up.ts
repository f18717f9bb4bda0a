import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { openSqlite } from './sqlite-dialect.ts'

/** Why there is no backup, in one sentence. */
export class NoBackup extends Error {}

/**
 * Copies the SQLite file to `target` as it stands at one moment, while a server may go on writing it. `target` appears
 * only when it is whole, checked and on disk; an existing file is left alone. Throws `NoBackup`.
 */
export const backUp = (file: string, target: string): void => {
  if (!existsSync(file)) throw new NoBackup(`There is no data at ${file}: set DATA_DIR as for the server.`)
  if (existsSync(target)) throw taken(target)
  const part = `${target}.part`
  reserve(part)
  try {
    copyInto(file, part)
    check(part)
    sync(part)
    // A link, unlike a new name, never takes the place of a file that came in between.
    linkSync(part, target)
  } catch (problem) {
    throw (problem as NodeJS.ErrnoException).code === 'EEXIST' ? taken(target) : problem
  } finally {
    rmSync(part, { force: true })
  }
  sync(dirname(target))
}

const taken = (path: string): NoBackup =>
  new NoBackup(`${path} is there already, and a backup overwrites nothing: choose another name.`)

/** For the owner alone: it holds everything that is known of people. */
const reserve = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new NoBackup(`${path} is left from another backup: remove it if none is under way.`)
    throw new NoBackup(`${path} cannot be written: ${message}`)
  }
}

const copyInto = (file: string, part: string): void => {
  const source = openSqlite(file, true)
  try {
    source.prepare('vacuum into ?').run(part)
  } finally {
    source.close()
  }
}

const check = (part: string): void => {
  const copy = openSqlite(part, true)
  try {
    const found = copy.prepare('pragma quick_check').get()?.['quick_check']
    if (found !== 'ok') throw new NoBackup(`The copy is not sound (${found}): check the disk, then the data itself.`)
  } finally {
    copy.close()
  }
}

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
