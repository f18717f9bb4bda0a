import { useMemo, useRef } from 'preact/hooks'
import { MAIN_FILE } from '../drafts/draft.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { MapNode } from './story-map.ts'

/** What nobody comes to: nothing leads there, or the prover has found that no way does. */
export function useNever(workbench: Workbench, nodes: readonly MapNode[]): ReadonlySet<string> {
  const findings = workbench.findings.value
  const known = useRef<ReadonlySet<string>>(new Set())
  known.current = useMemo(() => {
    const lines = new Set(
      findings
        .filter(({ code }) => code === 'knot_never_entered' || code === 'ending_never_reached')
        .map(({ file, line }) => `${file ?? MAIN_FILE}:${line}`),
    )
    const lost = nodes.filter(({ place, file, line }) => place === 'never' || lines.has(`${file}:${line}`))
    const now = new Set(lost.map(({ id }) => id))
    // Each check makes new findings; where they tell of the map what they told before, nothing is drawn again.
    const before = known.current
    return now.size === before.size && [...now].every((id) => before.has(id)) ? before : now
  }, [findings, nodes])
  return known.current
}
