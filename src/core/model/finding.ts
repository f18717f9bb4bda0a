import type { Input } from './session.ts'

/** Something wrong in a story, said so that its author can mend it. `line` counts from 1 within `file`. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly line: number | null
  readonly message: string
  readonly file?: string
  /** The inputs that lead there, where it was met in play. */
  readonly inputs?: readonly Input[]
  /** The seed whose dice these inputs need, where it is not 0; null where none was found. */
  readonly seed?: number | null
}
