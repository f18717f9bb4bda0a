import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'

const CHECK = join(import.meta.dirname, '../../tools/check-node.cjs')

const checkAs = (version: string) =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(CHECK)})`,
    ],
    { encoding: 'utf8' },
  )

test.each(['18.20.0', '20.20.2', '22.17.9'])('Node %s is told what to do', (version) => {
  const { status, stderr } = checkAs(version)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Defuse needs Node 22\.18 or newer.*npm ci.*\n$/)
})

test.each(['22.18.0', '23.0.0', '24.21.0', '26.10.0'])('Node %s passes without a word', (version) => {
  const { status, stderr, stdout } = checkAs(version)
  expect({ status, said: stderr + stdout }).toEqual({ status: 0, said: '' })
})
