import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonLayers } from './compose-layers.ts'
import { type Drawn, layersAtOnce, layersOf } from './person-layers.ts'

/** The layers of a person; null until there is something to see. While a look changes, the one before it stays. */
export function useLayers(person: Drawn): PersonLayers | null {
  const [, redraw] = useState(0)
  const before = useRef<{ readonly id: string; readonly layers: PersonLayers } | null>(null)
  const layers = layersAtOnce(person)
  const id = typeof person === 'string' ? person : person.id
  if (layers) before.current = { id, layers }
  const missing = layers ? null : JSON.stringify(person)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `missing` is the person
  useEffect(() => {
    if (missing === null) return
    let on = true
    const done = (): void => {
      if (on) redraw((times) => times + 1)
    }
    // Without its parts there is no picture, and the words tell who it is.
    layersOf(person).then(done, () => {})
    return () => {
      on = false
    }
  }, [missing])
  return layers ?? (before.current?.id === id ? before.current.layers : null)
}
