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
  { room: 'ui', rooms: ['core/model', 'assets'], packages: [...PREACT, 'lucide', '@fontsource-variable/*'] },
  {
    room: 'play',
    rooms: [...CORE, 'ui', 'assets'],
    packages: [...PREACT, 'lucide', '@observablehq/plot', 'phaser', 'howler', 'idb'],
  },
  { room: 'studio', rooms: [...CORE, 'ui', 'assets'], packages: [...PREACT, 'lucide'] },
  { room: 'scorecards', rooms: [...CORE, 'ui', 'assets'], packages: [...PREACT, 'lucide', '@observablehq/plot'] },
  { room: 'server', rooms: [...CORE, 'assets'], packages: ['fastify', '@fastify/*', 'kysely', ...NODE] },
  { room: 'cli', rooms: [...CORE, 'server', 'assets'], packages: NODE },
  {
    room: 'main.tsx',
    rooms: [...CORE, 'ui', 'play', 'studio', 'scorecards', 'assets'],
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
