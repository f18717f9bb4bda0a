import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MOVES, SITUATIONS } from '../src/core/model/move.ts'
import { RUBRIC } from '../src/core/score/judge.ts'
import { openSession } from '../src/core/session/session.ts'
import { readPlays } from '../src/core/story/plays.ts'
import { TAG_PLACES } from '../src/core/story/tag-places.ts'
import { compiled } from './fixtures/three-weeks-late.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const block = (language: string): string => {
  const text = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'm').exec(readme)
  return (text?.[2] ?? '').replaceAll(new RegExp(`^${text?.[1] ?? ''}`, 'gm'), '')
}

describe('the README is true', () => {
  test('its first story can be played as it stands, to the recorded end', () => {
    const story = compiled(block('ink'))
    const { plays, findings } = readPlays(readme.match(/^best: .*$/m)?.[0] ?? '')
    expect(findings).toEqual([])
    const [best] = plays
    const session = openSession(story, RUBRIC, 0)
    for (const input of best?.inputs ?? []) expect(session.take(input)).toMatchObject({ ok: true })
    expect(session.events.at(-1)).toMatchObject({ kind: 'ended', ending: best?.ending })
  })

  test('it names every move, every tag and every situation that a story may use', () => {
    for (const move of MOVES) expect(readme).toContain(`\`${move}\``)
    for (const tag of Object.keys(TAG_PLACES)) expect(readme).toContain(`\`${tag}\``)
    for (const situation of SITUATIONS) expect(readme).toContain(`\`${situation}\``)
  })

  test('every command that it names exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
    const named = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]))
  })
})
