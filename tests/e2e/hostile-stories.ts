import { SOUND } from '../../src/core/prover/checks/example.ts'

/** What somebody might bring to the studio, and what it says then. */
export interface HostileStory {
  readonly what: string
  readonly bytes: string | Buffer
  /** On the page that lists stories, when it comes as a file; null: it is taken, and the bench has something to say. */
  readonly asFile: RegExp | null
  /** Among the findings, when it is pasted or was taken; null: there is nothing wrong with it. */
  readonly found: RegExp | null
}

const nested = (open: string, close: string, times: number): string => `${open.repeat(times)}x${close.repeat(times)}`
const inBody = (text: string): string => SOUND.replace('Madeleine: It is.\n', `${text}\nMadeleine: It is.\n`)
const MARKUP = '<img src=x onerror="ran=1"><script>ran=1</script>'

const knots = Array.from({ length: 3000 }, (_, at) => `=== part_${at} ===\nMadeleine: So ${at}.\n-> part_${at + 1}\n`)
const MANY_KNOTS = `${SOUND.replace('-> start', '-> part_0')}${knots.join('')}=== part_3000 ===\n-> start\n`

export const HOSTILE_STORIES: readonly HostileStory[] = [
  {
    what: 'a web page',
    bytes: `<!doctype html><html><head><title>Shop</title></head><body>${MARKUP}</body></html>\n`.repeat(40),
    asFile: null,
    found: /is missing/,
  },
  { what: 'a table', bytes: 'name;city;sum\n"A, B";Lyon;12\n'.repeat(500), asFile: null, found: /is missing/ },
  { what: 'nothing', bytes: '', asFile: null, found: /is missing/ },
  {
    what: 'a picture',
    bytes: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(4000, 7)]),
    asFile: /is not text\. A story is a plain text file/,
    found: /not text/,
  },
  {
    what: 'more than five megabytes',
    bytes: 'Nobody can read all of this.\n'.repeat(180_000),
    asFile: /has 5\.2 MB; a story file may have 5/,
    found: /has 5\.2 MB; from 5 MB on it is kept but not checked/,
  },
  {
    what: 'nearly five megabytes on one line',
    bytes: 'x'.repeat(4_900_000),
    asFile: null,
    found: /has 4900000 characters; a story may have 1000000/,
  },
  { what: 'deep braces', bytes: inBody(nested('{true:', '}', 4000)), asFile: null, found: /nested more than 12 deep/ },
  {
    what: 'deep brackets',
    bytes: inBody(`~ temp x = ${nested('(', ')', 2000)}`),
    asFile: null,
    found: /deep|too long/,
  },
  { what: 'deep replies', bytes: inBody(`${'* '.repeat(2000)}[So?]`), asFile: null, found: /./ },
  { what: 'logic in words in logic', bytes: inBody(nested('"{', '}"', 12)), asFile: null, found: /too deeply nested/ },
  { what: 'three thousand knots', bytes: MANY_KNOTS, asFile: null, found: null },
  {
    what: 'files of somebody else',
    bytes: SOUND.replace(
      'VAR tension',
      ['../../etc/passwd', 'C:\\Windows\\win.ini', '//evil.example/x.ink', 'https://evil.example/x.ink']
        .map((path) => `INCLUDE ${path}\n`)
        .concat('VAR tension')
        .join(''),
    ),
    asFile: null,
    found: /INCLUDE \.\.\/\.\.\/etc\/passwd leads out of the story's own folder/,
  },
  {
    what: 'tags with markup',
    bytes: SOUND.replace('An example', MARKUP.replaceAll('"', '')).replace('Three weeks!', `Three weeks! ${MARKUP}`),
    asFile: null,
    found: null,
  },
]
