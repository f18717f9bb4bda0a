import { join } from 'node:path'
import process from 'node:process'

/** The folder of the built app that the e2e tests serve: `dist`, or the one that E2E_DIST names. */
export const BUILT_APP = process.env['E2E_DIST'] ?? join(import.meta.dirname, '../../dist')
