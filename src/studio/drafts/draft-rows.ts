import { type Draft, MAIN_FILE } from './draft.ts'

/** The shape that stored drafts have now. */
const SCHEMA = 1

export const rowOf = (draft: Draft): object => ({ schema: SCHEMA, ...draft })

/** Whatever lies in the store → a draft, or null. Never throws; what does not fit stays where it is. */
export function readRow(value: unknown): Draft | null {
  if (!isObject(value) || value['schema'] !== SCHEMA) return null
  const { id, title, files, plays, updatedAt, revision, forkOf, binned } = value
  if (typeof id !== 'string' || id === '' || typeof title !== 'string' || typeof plays !== 'string') return null
  if (!isObject(files) || !Object.values(files).every((text) => typeof text === 'string')) return null
  if (!Object.hasOwn(files, MAIN_FILE) || typeof updatedAt !== 'number' || typeof binned !== 'boolean') return null
  if (!Number.isSafeInteger(revision) || (forkOf !== null && typeof forkOf !== 'string')) return null
  return {
    id,
    title,
    files: files as Record<string, string>,
    plays,
    updatedAt,
    revision: revision as number,
    forkOf,
    binned,
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
