import type { Reading, Writing } from '../database/schema.ts'

/** What an admin can set, with what holds until then. */
const DEFAULTS = { openPlay: true }
export type Settings = typeof DEFAULTS

export const readSettings = async (read: Reading): Promise<Settings> => {
  const rows = await read.selectFrom('setting').selectAll().execute()
  return { ...DEFAULTS, ...Object.fromEntries(rows.map(({ key, value_json }) => [key, JSON.parse(value_json)])) }
}

export const writeSetting = async <K extends keyof Settings>(
  writing: Writing,
  key: K,
  value: Settings[K],
): Promise<void> => {
  const value_json = JSON.stringify(value)
  await writing
    .insertInto('setting')
    .values({ key, value_json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json }))
    .execute()
}
