import { useEffect, useState } from 'preact/hooks'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { MapBody } from '../map/map-body.tsx'
import { startMapping } from '../map/mapping.ts'
import type { Panel, PanelProps } from './panel.ts'
import '../map/map.css'
import '../map/map-drawing.css'

/** The story as a drawing, or as a list. It is drawn while somebody looks. */
function MapPanel({ workbench }: PanelProps) {
  const [mapping] = useState(() => startMapping(workbench.checked))
  useEffect(() => mapping.close, [mapping])
  const { kind, layout } = mapping.state.value
  const checked = workbench.checked.value
  if (layout)
    return <MapBody workbench={workbench} layout={layout} stale={kind === 'drawn' && checked?.stale === true} />
  return (
    <p class="map__none" role="status">
      {words[kind === 'drawn' ? 'waiting' : kind]}
    </p>
  )
}

export const MAP_PANEL: Panel = { id: 'map', label: words.label, Body: MapPanel }
