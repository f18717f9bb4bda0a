import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useEffect } from 'preact/hooks'
import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { MapKnot, type MapKnotProps } from './map-knot.tsx'
import type { StoryMap } from './story-map.ts'
import { useInSlices } from './use-in-slices.ts'

const SLICE = 40

export interface MapListProps extends Pick<MapKnotProps, 'nodes' | 'weights' | 'onGo'> {
  readonly map: StoryMap
  readonly never: ReadonlySet<string>
  /** The id of the node that the cursor stands in. */
  readonly here: string | null
}

/** Every knot of a story in words, in the order of its text: all of them, however many. */
export function MapList({ map, nodes, weights, never, here, onGo }: MapListProps) {
  const at = useSignal(here)
  useEffect(() => {
    at.value = here
  }, [at, here])
  const unknown = map.unknown !== null
  const draw = (first: number, end: number) => (
    <Fragment key={first}>
      {map.nodes.slice(first, end).map((node) => (
        <ListedKnot key={node.id} {...{ node, nodes, weights, unknown, onGo, at }} never={never.has(node.id)} />
      ))}
    </Fragment>
  )
  const { slices, whole } = useInSlices(map.nodes.length, SLICE, draw, [map, weights, never, onGo])
  return (
    <ol class="map-list" aria-label={words.label} aria-busy={!whole}>
      {slices}
    </ol>
  )
}

interface ListedKnotProps extends Omit<MapKnotProps, 'here'> {
  readonly at: ReadonlySignal<string | null>
}

/** Hears of the cursor only when it comes to this knot or leaves it. */
function ListedKnot({ at, ...props }: ListedKnotProps) {
  const { id } = props.node
  const here = useComputed(() => at.value === id)
  return (
    <li>
      <MapKnot {...props} here={here.value} />
    </li>
  )
}
