import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { cutOf, KEPT_FILTERS } from '../../tools/phaser/phaser-cuts.ts'

const ROOT = join(import.meta.dirname, '../..')
const PLAY = join(ROOT, 'src/play')
const BUILD = readFileSync(join(ROOT, 'tools/phaser/phaser-build.js'), 'utf8')

/** Phaser registers what `scene.add`, `scene.make` and `scene.load` offer in files of these names; the stage loads its pictures itself. */
const registered = (folder: RegExp): string[] =>
  [...BUILD.matchAll(folder)].map(([, name]) => String(name).toLowerCase())

const OFFERED = {
  // `existing` is the factory's own.
  add: ['existing', ...registered(/gameobjects\/\S+\/(\w+)Factory\.js/g)],
  make: registered(/gameobjects\/\S+\/(\w+)Creator\.js/g),
  load: registered(/filetypes\/(\w+)File\.js/g),
}

/** Names in Phaser that the build has; one that stands for a whole module stands for all beneath it. */
const exported = (): string[] => {
  const constants = createRequire(import.meta.url)(join(ROOT, 'node_modules/phaser/src/const.js')) as object
  const names = Object.keys(constants).map((name) => `Phaser.${name}`)
  const flatten = (prefix: string, node: { type: string; properties?: unknown[] }): void => {
    if (node.type !== 'ObjectExpression') names.push(prefix)
    for (const property of (node.properties ?? []) as { key?: { name: string }; value: { type: string } }[]) {
      if (property.key) flatten(`${prefix}.${property.key.name}`, property.value)
    }
  }
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === 'Phaser' && init) flatten('Phaser', init as { type: string })
    },
  }).visit(parseSync('phaser-build.js', BUILD).program)
  return names
}

/** The longest chains as `Phaser.Scale.NONE` that a file uses as values, and the makers it calls on a scene. */
const usedIn = (path: string, source: string) => {
  const chains = new Set<string>()
  const chainOf = (node: { type: string; [key: string]: unknown }): string | null => {
    if (node.type === 'Identifier') return node['name'] === 'Phaser' ? 'Phaser' : null
    if (node.type !== 'MemberExpression' || node['computed'] === true) return null
    const owner = chainOf(node['object'] as typeof node)
    return owner === null ? null : `${owner}.${(node['property'] as { name: string }).name}`
  }
  new Visitor({
    MemberExpression(node) {
      const chain = chainOf(node as unknown as { type: string })
      if (chain !== null) chains.add(chain)
    },
  }).visit(parseSync(path, source).program)
  const longest = [...chains].filter((chain) => ![...chains].some((other) => other.startsWith(`${chain}.`)))
  const filters = [...source.matchAll(/\.filters\??\.(?:in|ex)ternal\.add(\w+)\(/g)].map(([, name]) => String(name))
  const made = [...source.matchAll(/(?<!\w)(?:this|scene|[\w.#]*[sS]cene)\.(add|make|load)\.(\w+)\(/g)].map(
    ([, maker, name]) => ({ maker, name }),
  )
  return { filters, chains: longest, made: made as { maker: keyof typeof OFFERED; name: string }[] }
}

const missing = (path: string, source: string): string[] => {
  const names = exported()
  const { filters, chains, made } = usedIn(path, source)
  return [
    ...filters.filter((name) => !KEPT_FILTERS.includes(name)),
    ...chains.filter((chain) => !names.some((name) => chain === name || chain.startsWith(`${name}.`))),
    ...made
      .filter(({ maker, name }) => !OFFERED[maker].includes(name.toLowerCase()))
      .map(({ maker, name }) => `${maker}.${name}`),
  ]
}

const players = readdirSync(PLAY, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
  .filter(({ source }) => source.includes("'phaser'"))

describe('the small build of Phaser', () => {
  test('has all that the pages use of it', () => {
    expect(players.length).toBeGreaterThan(0)
    expect(players.flatMap(({ path, source }) => missing(path, source))).toEqual([])
  })

  test.each([
    ['new Phaser.GameObjects.Text(scene)', ['Phaser.GameObjects.Text']],
    ['Phaser.Math.Wobble(1); Phaser.Math.Clamp(1, 2, 3)', ['Phaser.Math.Wobble']],
    ['this.add.tileSprite(1); this.add.image(1)', ['add.tileSprite']],
    ['scene.load.svg(1)', ['load.svg']],
    ['scene.make.sprite({}); scene.make.container({})', ['make.sprite']],
    ['camera.filters.internal.addGlow(1); camera.filters?.external.addVignette(1)', ['Glow']],
    ['let a: Phaser.GameObjects.Text', []],
    ['class A extends Phaser.Scene {}; const b = [Phaser.CANVAS, Phaser.Scale.NONE]', []],
  ])('what it lacks is noticed: %s', (source, lacks) => {
    expect(missing('a.ts', source)).toEqual(lacks)
  })

  test('a filter that stays keeps its controller and its render node', () => {
    const files = (name: string) => [`filters/${name}.js`, `renderer/webgl/renderNodes/filters/Filter${name}.js`]
    expect(KEPT_FILTERS.flatMap(files).map(cutOf)).toEqual(KEPT_FILTERS.flatMap(() => [null, null]))
    expect(files('Glow').map(cutOf)).toEqual(['module.exports = undefined', 'module.exports = undefined'])
    expect(cutOf('renderer/webgl/renderNodes/filters/BaseFilterShader.js')).toBeNull()
  })
})
