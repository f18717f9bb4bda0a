import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MOVES, SITUATIONS } from '../src/core/model/move.ts'
import { proveStory } from '../src/core/prover/prove-story.ts'
import { RUBRIC } from '../src/core/score/judge.ts'
import { PASS_MARK } from '../src/core/score/sizes.ts'
import { openSession } from '../src/core/session/session.ts'
import { readLook } from '../src/core/story/look-text.ts'
import { readPlays } from '../src/core/story/plays.ts'
import { TAG_PLACES } from '../src/core/story/tag-places.ts'
import { ABANDONED_AFTER } from '../src/play/delivery/due.ts'
import { ROLES } from '../src/server/access/reach.ts'
import { readConfig } from '../src/server/config.ts'
import { readCsv } from '../src/server/people/import/read-csv.ts'
import { PANEL_IDS } from '../src/studio/panels/panel.ts'
import { HOUSE } from './architecture/house.ts'
import { compiled } from './fixtures/three-weeks-late.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const readme = read('README.md')
const deploy = read('DEPLOY.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

const block = (language: string): string => {
  const text = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'm').exec(readme)
  return (text?.[2] ?? '').replaceAll(new RegExp(`^${text?.[1] ?? ''}`, 'gm'), '')
}
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const section = (title: string): string => {
  const [, rest = ''] = readme.split(`\n${title}\n`)
  return rest.split(/\n#{2,3} /)[0] ?? ''
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

  test('the prover says of its first story what the page says it says', () => {
    const { findings } = proveStory(compiled(block('ink')), RUBRIC)
    const messages = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)
    expect(messages).toContainEqual(expect.stringContaining('too few decisions'))
    expect(messages).toContainEqual(expect.stringMatching(/always gives the first reply \(100 %\)/))
  })

  test('the page of tags names every move, tag and situation that a story may use, and no other', () => {
    const tags = section('### The tags')
    const [table = '', words = ''] = tags.split('**Moves**')
    const moves = words.split('**Variables')[0] ?? ''
    expect(found(moves, /`([a-z_]+)`/g).sort()).toEqual([...MOVES].sort())
    const named = table.split('\n').flatMap((row) => found(row.split('|')[2] ?? '', /`([a-z]+)`/g))
    expect([...new Set(named)].sort()).toEqual(Object.keys(TAG_PLACES).sort())
    for (const situation of SITUATIONS) expect(table).toContain(`\`${situation}\``)
  })

  test('the look in the table of tags can be written as it stands', () => {
    const [written = ''] = found(readme, /^\| top \| `look` \| [^`]*`([^`]*)`/gm)
    expect(readLook(written)).toMatchObject({ person: { id: 'nadia', own: true }, faults: [] })
  })

  test('every command that it or DEPLOY.md names exists, and it names all that people type', () => {
    const named = found(readme, /npm run ([a-z]+)/g)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...named, ...found(deploy, /npm run ([a-z]+)/g)]))
    // What runs by itself before another one, or is called by one.
    const silent = (name: string): boolean => /^pre[a-z]/.test(name) || name === 'browser'
    const typed = Object.keys(scripts).filter((name) => !silent(name))
    expect(typed.filter((name) => !['start', 'test'].includes(name) && !named.includes(name))).toEqual([])
    expect(readme).toContain('npm start')
    expect(readme).toContain('npm test')
  })

  test('every option that it names is one of that command', () => {
    const sources: Record<string, readonly string[]> = {
      play: ['src/cli/play-arguments.ts'],
      prove: ['src/cli/prove-arguments.ts'],
      demo: ['src/cli/demo-arguments.ts'],
      rescore: ['src/cli/rescore.ts'],
      crash: ['tools/crash/crash.ts'],
      fuzz: ['tools/fuzz/fuzz.ts'],
    }
    const has = (command: string, option: string): boolean =>
      (sources[command] ?? []).some((path) => new RegExp(`^[^/]*\\b'?${option}'?: \\{ type: '`, 'm').test(read(path)))
    const commands = [...readme.matchAll(/npm run ([a-z]+)(?: +#[^\n]*add)? -- ([^`\n]*)/g)]
    const wrong = commands.flatMap(([, command = '', rest = '']) =>
      found(rest, /--([a-z-]+)/g)
        .filter((option) => !has(command, option))
        .map((option) => `npm run ${command} -- --${option}`),
    )
    expect(commands.length).toBeGreaterThan(8)
    expect(wrong).toEqual([])
    const alone = found(readme, /`(?:-- )?--([a-z-]+)[^`]*`/g)
    expect(alone.length).toBeGreaterThan(8)
    expect(alone.filter((option) => !Object.keys(sources).some((command) => has(command, option)))).toEqual([])
  })

  test.each([
    ['README.md', readme],
    ['DEPLOY.md', deploy],
  ])('every file, folder and heading that %s leads to is there', (_, page) => {
    const links = found(page, /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link))
    const paths = links.filter((link) => !link.startsWith('#'))
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const heading = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-')
    const anchors = found(page, /^#{2,4} (.+)$/gm).map((text) => `#${heading(text)}`)
    expect(anchors).toEqual(expect.arrayContaining(links.filter((link) => link.startsWith('#'))))
    const quoted = found(page, /`((?:src|tests|tools|docs|assets|stories)\/[\w./-]*)`/g)
    const madeUp = (path: string): boolean => path.startsWith('stories/late-parcel')
    expect(quoted.filter((path) => !madeUp(path) && !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('its map of the house has every room, and its studio every tab', () => {
    const map = section('## For developers')
    const rooms = HOUSE.map(({ room }) => `src/${room.split('/')[0]}`)
    for (const room of new Set(rooms)) expect(map).toContain(`\`${room}\``)
    const studio = section('### In the studio')
    const tab = (id: string): string => (id === 'todo' ? 'To do' : `${id[0]?.toUpperCase()}${id.slice(1)}`)
    for (const id of PANEL_IDS) expect(studio).toContain(`**${tab(id)}**`)
  })

  test('its list of people can be imported as it stands, and its table has every role', () => {
    const lines = readCsv(block('csv'))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter(({ broken }) => broken !== null)).toEqual([])
    for (const { cells } of lines) expect(ROLES).toContain(cells.role)
    for (const role of ROLES) expect(section('## For admins')).toContain(`| \`${role}\` |`)
  })

  test('its figures are those of the code', () => {
    expect(readme).toContain(`at port ${readConfig({}, ROOT).port} `)
    expect(read('src/cli/demo-arguments.ts')).toContain(`'${readme.match(/lives apart: port (\d+)/)?.[1]}'`)
    expect(readme).toContain(`Pass is ${PASS_MARK} of 100`)
    expect(readme).toContain(`lain open for ${ABANDONED_AFTER / 3_600_000} hours`)
    const figures = read('tools/bench/bench.ts').match(/FIGURES = \[(.*)\]/)?.[1] ?? ''
    const row = readme.split('\n').find((line) => line.includes('npm run bench')) ?? ''
    expect(found(row, /`([a-z]+)`/g).sort()).toEqual(found(figures, /'([a-z]+)'/g).sort())
  })

  test('DEPLOY.md names every setting that the server reads, and no other', () => {
    const known = found(read('src/server/config.ts'), /(?:given|flagOf)\(env, '([A-Z_]+)'\)/g)
    const named = found(deploy, /^\| `([A-Z_]+)`/gm)
    expect([...new Set(named)].sort()).toEqual([...new Set(known)].sort())
  })
})
