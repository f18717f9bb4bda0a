import { describe, expect, test } from 'vitest'
import { BadDemoArguments, readDemoArguments } from '../../src/cli/demo-arguments.ts'

const read = (...argv: string[]) => readDemoArguments(argv, 'data-demo')

describe('npm run demo', () => {
  test('runs without a word', () => {
    expect(read()).toEqual({ port: 4174, folder: 'data-demo', seed: null, fresh: false })
  })

  test('takes port, folder, seed, and the wish for a new one', () => {
    expect(read('--port', '0', '--folder', 'x', '--seed', '12', '--fresh')).toEqual({
      ...{ port: 0, folder: 'x', seed: 12, fresh: true },
    })
  })

  test.each([
    [['--port', '70000'], '"70000" is not a port'],
    [['--port', 'web'], '"web" is not a port'],
    [['--seed', '-1'], 'seed'],
    [['--seed', '1.5'], '"1.5" is not a seed'],
    [['--fast'], 'Usage: npm run demo'],
    [['anything'], 'Usage: npm run demo'],
  ])('says what is wrong with %j', (argv, said) => {
    expect(() => read(...argv)).toThrow(BadDemoArguments)
    expect(() => read(...argv)).toThrow(said)
  })
})
