import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { cutOf } from './phaser-cuts.ts'

const SOURCE = join(dirname(fileURLToPath(import.meta.resolve('phaser/package.json'))), 'src')
const BUILD = join(import.meta.dirname, 'phaser-build.js')

/** Phaser's own build flags. Sound is Howler's. */
const FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  EXPERIMENTAL: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
}
const FLAG = new RegExp(`\\btypeof (${Object.keys(FLAGS).join('|')})\\b`, 'g')

/** Builds `import 'phaser'` from the package's source, with only the parts of `phaser-build.js`: about half the size. */
export const phaserPlugin = (): Plugin => ({
  name: 'phaser-build',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'phaser') return BUILD
    // The package's own `exports` hide its source.
    return id.startsWith('phaser-source/') ? join(SOURCE, id.slice('phaser-source/'.length)) : null
  },
  transform: {
    filter: { id: /phaser[\\/]src[\\/]/ },
    handler: (code, id) => ({
      code: (cutOf(relative(SOURCE, id).split(sep).join('/')) ?? code)
        .replace(FLAG, (_, flag: string) => String(FLAGS[flag]))
        .replace(/^global\.Phaser = Phaser;$/m, ''),
      map: null,
    }),
  },
})
