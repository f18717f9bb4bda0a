/** How far an attempt was told, kept with the tab's place in its history: a reload finds it, another tab does not. */
interface Mark {
  readonly attempt: string
  readonly inputs: number
  readonly told: number
}

const KEY = 'told'

export function readMark(attempt: string, inputs: number): number | null {
  const state: unknown = history.state
  const mark = typeof state === 'object' && state !== null ? (state as { [KEY]?: Partial<Mark> | null })[KEY] : null
  if (mark?.attempt !== attempt || mark.inputs !== inputs) return null
  return typeof mark.told === 'number' && Number.isInteger(mark.told) && mark.told >= 0 ? mark.told : null
}

export function writeMark(attempt: string, inputs: number, told: number, address = location.hash): void {
  const mark: Mark = { attempt, inputs, told }
  const state: unknown = history.state
  try {
    history.replaceState({ ...(typeof state === 'object' ? state : null), [KEY]: mark }, '', address)
  } catch {
    // Browsers allow only so many changes in half a minute; then a reload begins the turn again.
  }
}
