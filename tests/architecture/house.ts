/** One row of the house: a room (folder or file under `src/`) and all that its files may import besides each other. */
export interface Room {
  readonly room: string
  readonly rooms: readonly string[]
  /** Packages; `@x/*` stands for everything under it, any other name for itself alone. */
  readonly packages: readonly string[]
  /** No clock, no dice, no DOM, no Node: the same inputs give the same answer everywhere. */
  readonly pure?: true
}

const CORE = ['core/model', 'core/story', 'core/session', 'core/score', 'core/prover', 'core/lms']
const PREACT = ['preact', 'preact/hooks', '@preact/signals']
const NODE = ['node:*']

/** What may import what. Type-only imports count. The longest matching room is the one a file belongs to. */
export const HOUSE: readonly Room[] = [
  { room: 'core/model', rooms: [], packages: [], pure: true },
  {
    room: 'core/story',
    rooms: ['core/model'],
    packages: ['inkjs/full', '@noble/hashes/*', 'fastest-levenshtein'],
    pure: true,
  },
  { room: 'core/session', rooms: ['core/model'], packages: ['inkjs', 'inkjs/engine/*'], pure: true },
  { room: 'core/score', rooms: ['core/model'], packages: [], pure: true },
  { room: 'core/prover', rooms: ['core/model', 'core/session', 'core/score'], packages: [], pure: true },
  { room: 'core/lms', rooms: ['core/model'], packages: [], pure: true },
  // What goes over the wire: the shape of every request and answer, and the browser's way to send one.
  { room: 'wire', rooms: ['core/model'], packages: ['typebox'] },
  { room: 'ui', rooms: ['core/model', 'assets'], packages: [...PREACT, 'lucide', '@fontsource-variable/*'] },
  {
    room: 'play',
    rooms: [...CORE, 'wire', 'ui', 'assets'],
    packages: [...PREACT, 'lucide', '@observablehq/plot', 'phaser', 'howler', 'idb'],
  },
  {
    room: 'studio',
    rooms: [...CORE, 'wire', 'ui', 'assets'],
    packages: [...PREACT, 'lucide', 'idb', '@codemirror/*', '@lezer/*', '@dagrejs/dagre', 'diff', 'node-diff3'],
  },
  {
    room: 'scorecards',
    rooms: [...CORE, 'wire', 'ui', 'assets'],
    packages: [...PREACT, 'lucide', '@observablehq/plot', 'papaparse'],
  },
  // Signing in, one's own account, and the admin's pages: people, teams, invites, audit.
  { room: 'people', rooms: ['core/model', 'wire', 'ui', 'assets'], packages: [...PREACT, 'lucide', 'papaparse'] },
  {
    room: 'server',
    rooms: [...CORE, 'wire', 'assets'],
    packages: [
      ...['fastify', '@fastify/*', 'typebox', 'typebox/*', 'kysely', 'kysely/migration', 'pg'],
      ...['@node-rs/argon2', 'openid-client', 'papaparse', 'diff', 'sharp', ...NODE],
    ],
  },
  { room: 'cli', rooms: [...CORE, 'server', 'assets'], packages: NODE },
  {
    room: 'main.tsx',
    rooms: [...CORE, 'wire', 'ui', 'play', 'studio', 'scorecards', 'people', 'assets', 'pages.tsx', 'wiring'],
    packages: [...PREACT, 'virtual:*'],
  },
  // Where pages meet that do not know of each other: attempts on their way to the server, a debrief that two look at.
  {
    room: 'wiring',
    rooms: [...CORE, 'wire', 'ui', 'play', 'studio', 'scorecards', 'people', 'assets'],
    packages: [...PREACT, 'virtual:*'],
  },
  // Which page stands behind which route: the other half of main.tsx.
  {
    room: 'pages.tsx',
    rooms: [...CORE, 'wire', 'ui', 'play', 'studio', 'scorecards', 'people', 'assets', 'wiring'],
    packages: [...PREACT, 'virtual:*'],
  },
]

/** Names that a file in a pure room may not mention, as `object.property` or alone. */
export const IMPURE = new Set([
  ...['Date', 'Math.random', 'performance', 'crypto', 'Intl', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'indexedDB', 'localStorage', 'sessionStorage'],
  ...['window', 'document', 'navigator', 'globalThis', 'process', 'Buffer', 'require', 'console'],
  ...['eval', 'Function'],
])

export const MOST_LINES = 300
export const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?(\.[a-z]+)?$/
/** Names that say nothing about what is inside. */
export const EMPTY_NAMES = /^(.*-)?(util|utils|helper|helpers|manager|managers|service|services)(\.[a-z.]+)?$/
