import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Lockfile = Readonly<Record<string, Locked>>

/** Optional dependencies, mostly builds for one platform, that some package names and the lockfile does not hold. */
const missing = (packages: Lockfile): string[] =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map((name) => `${path} names ${name}`),
  )

/** Where Node looks from `path`: its own folder, then each folder around it. */
const places = (path: string): string[] => {
  const around = path.split('node_modules/').slice(0, -1)
  return ['', `${path}/`, ...around.map((_, index) => around.slice(0, index + 1).join('node_modules/'))]
}

test('the lockfile holds the packages of every platform', () => {
  // A registry that lags behind leaves them out without a word, and then "npm ci" refuses the lockfile.
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
    packages: Lockfile
  }
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missing(packages)).toEqual([])
})

test('a platform that is left out is noticed, wherever it would lie', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': {},
    'node_modules/b/node_modules/c': { optionalDependencies: { 'c-linux': '1', 'c-mac': '1' } },
    'node_modules/b/node_modules/c-linux': {},
  }
  expect(missing(packages)).toEqual(['node_modules/a names a-mac', 'node_modules/b/node_modules/c names c-mac'])
})
