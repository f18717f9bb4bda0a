import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { theChromium } from './tools/browser/find-chromium.ts'
import { toLaunchOptions } from './tools/browser/launch-options.ts'
import { precompressPlugin } from './tools/build/precompress-plugin.ts'
import { castPlugin } from './tools/cast/cast-plugin.ts'
import { phaserPlugin } from './tools/phaser/phaser-plugin.ts'
import { soundPlugin } from './tools/sound/sound-plugin.ts'
import { storiesPlugin } from './tools/stories/stories-plugin.ts'

/** Phaser from its source with only the parts that the stage uses, in place of the stock bundle (built app only). */
const SMALL_PHASER = true

// Only a test run needs a browser.
const launchOptions = process.env['VITEST'] ? toLaunchOptions(await theChromium()) : {}

export default defineConfig({
  // Relative, since pages are told apart by the hash: the built folder works wherever it is put.
  base: './',
  publicDir: 'assets/public',
  plugins: [storiesPlugin(), castPlugin(), soundPlugin(), SMALL_PHASER && phaserPlugin(), precompressPlugin()],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Phaser, loaded with the first conversation; `npm run bench` holds the sizes that matter.
    chunkSizeWarningLimit: 900,
    // The first build synthesizes the sounds, which takes its time and is kept.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: '127.0.0.1' },
  test: {
    reporters: ['default', './tools/reporter.ts'],
    // Shared machines stall; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.browser.test.{ts,tsx}'],
          globalSetup: 'tests/server/postgres-setup.ts',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Found only while the tests run, a dependency would reload the page under them.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            'lucide',
            'idb',
            'howler',
            'phaser',
            'inkjs',
            'inkjs/engine/PushPop',
            'inkjs/full',
            'fastest-levenshtein',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/language',
            '@codemirror/lint',
            '@codemirror/merge',
            '@codemirror/search',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
            '@observablehq/plot',
            '@dagrejs/dagre',
            'diff',
            'node-diff3',
            'papaparse',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          // Two cores cannot drive several browsers honestly: one file after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          // What needed it is named at the end of the run.
          retry: 1,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
