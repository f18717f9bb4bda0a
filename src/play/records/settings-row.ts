import { parseSettings, type SettingsValues } from '../../ui/settings.ts'
import type { Read } from './attempt-rows.ts'
import { type Database, transact } from './database.ts'
import { setAside } from './set-aside.ts'

const KEY = 'settings'
const SCHEMA = 1

/** Single bad fields fall back to their defaults; a row that is no settings at all is set aside. */
export async function readSettings(database: Database): Promise<Read<SettingsValues | null>> {
  const row: unknown = await database.get('settings', KEY)
  if (row === undefined) return { found: null, misfits: 0 }
  const schema = schemaOf(row)
  if (schema === SCHEMA) return { found: parseSettings((row as { values?: unknown }).values), misfits: 0 }
  const reason = schema !== null && schema > SCHEMA ? 'newer' : 'damaged'
  await transact(database, (writing) => setAside(writing, 'settings', KEY, row, { reason, at: 'schema' }))
  return { found: null, misfits: 1 }
}

export async function writeSettings(database: Database, values: SettingsValues): Promise<void> {
  await database.put('settings', { schema: SCHEMA, values: parseSettings(values) }, KEY)
}

const ASKED = 'asked_to_persist'

/** True once, ever: the browser may show a question for it. */
export function isFirstAsking(database: Database): Promise<boolean> {
  return transact(database, async (writing) => {
    const store = writing.objectStore('settings')
    const asked = await store.get(ASKED)
    if (asked === undefined) await store.put(true, ASKED)
    return asked === undefined
  })
}

function schemaOf(row: unknown): number | null {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, 'schema')) return null
  const schema = (row as Record<string, unknown>)['schema']
  return typeof schema === 'number' ? schema : null
}
