import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DataInUse, holdFile } from '../../../src/server/database/hold-file.ts'
import { clearDemo, keepDemo, keptDemo, NoDemo } from '../../../src/server/demo/demo-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'defuse-demo-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string): string => join(folder, name)
const demo = {
  seed: 7,
  madeAt: 5,
  accounts: [{ role: 'admin', name: 'A', email: 'a@b.c', password: 'secret' }],
} as const

describe('the folder of the demo', () => {
  test('remembers who can sign in, for nobody else to read', () => {
    expect(keptDemo(folder)).toBeNull()
    clearDemo(folder)
    expect(keptDemo(folder)).toBeNull()
    keepDemo(folder, demo)
    expect(keptDemo(folder)).toEqual(demo)
    expect(statSync(file('demo.json')).mode & 0o077).toBe(0)
  })

  test('never takes somebody’s own data for a demo', () => {
    writeFileSync(file('defuse.sqlite'), 'precious')
    expect(() => keptDemo(folder)).toThrow(NoDemo)
    expect(readFileSync(file('defuse.sqlite'), 'utf8')).toBe('precious')
  })

  test('makes room for a new one, and leaves everything else', () => {
    clearDemo(folder)
    writeFileSync(file('defuse.sqlite'), 'old')
    writeFileSync(file('defuse.sqlite-wal'), 'old')
    writeFileSync(file('notes.txt'), 'mine')
    clearDemo(folder)
    expect(existsSync(file('defuse.sqlite')) || existsSync(file('defuse.sqlite-wal'))).toBe(false)
    expect(readFileSync(file('notes.txt'), 'utf8')).toBe('mine')
  })

  test('takes nothing away from a server that has it open', () => {
    clearDemo(folder)
    writeFileSync(file('defuse.sqlite'), 'in use')
    const letGo = holdFile(file('lock'))
    expect(() => clearDemo(folder)).toThrow(DataInUse)
    expect(existsSync(file('defuse.sqlite'))).toBe(true)
    letGo()
  })

  test('is made anew where what is remembered cannot be read', () => {
    writeFileSync(file('demo.json'), '{"seed":')
    expect(keptDemo(folder)).toBeNull()
  })
})
