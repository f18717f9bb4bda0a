import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { text } from '../../ui/text.ts'
import type { PlacedNode } from './map-layout.ts'
import { endingShape, SIGN_SHAPES, sheet } from './map-shapes.ts'
import type { MapWeights } from './map-weights.ts'
import { markAt } from './reply-marks.ts'
import type { MapNode } from './story-map.ts'

const FUSE_Y = 35
const LETTER = 7.9

export const nameOf = ({ id, name }: Pick<MapNode, 'id' | 'name'>): string => (id === '' ? words.beginning : name)

const shortened = (name: string, width: number): string => {
  const room = Math.floor((width - 22) / LETTER)
  return name.length > room ? `${name.slice(0, room - 1)}…` : name
}

/** All that the picture of a node says, in words; what is written in it comes first. */
export function spokenNode(node: MapNode, weights: MapWeights, never: boolean): string {
  const { common } = text
  const tension = weights.tension.get(node.id)
  const parts = [
    node.place === 'opening' ? words.start : '',
    node.outcome === null || never ? nameOf(node) : words.endingOf(node.name, common.outcomes[node.outcome]),
    never ? words.never : '',
    node.kind === 'knot' && node.replies.length > 0 ? words.replies(node.replies.length) : '',
    tension === undefined ? '' : words.tension(tension, common.heat(tension)),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export interface MapNodeProps {
  readonly placed: PlacedNode
  readonly weights: MapWeights
  readonly never: boolean
}

/** A knot as a sheet with its fuse and a mark for each reply at its lower edge; an ending in the shape of its outcome. */
export function MapNodeShape({ placed, weights, never }: MapNodeProps) {
  const { node, x, y, width, height } = placed
  const { outcome, place } = node
  const shape = outcome === null ? sheet(width, height) : endingShape(outcome, width, height)
  const tension = weights.tension.get(node.id)
  const hot = tension !== undefined && tension >= 70
  const kind = outcome ?? (hot ? 'hot' : 'knot')
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG
    <g
      class={`map-node map-node--${kind} map-node--${never ? 'never' : place}`}
      transform={`translate(${x} ${y})`}
      data-node={node.id}
      role="button"
      tabindex={-1}
      aria-label={spokenNode(node, weights, never)}
    >
      {place === 'opening' && (
        <>
          <path class="map-node__flag" d="M16 0V-20H62L56 -10L62 0Z" />
          <text class="map-node__flag-word" x="21" y="-5">
            {words.start}
          </text>{' '}
        </>
      )}
      <path class="map-node__shape" d={shape} />
      {outcome === 'contained' && (
        <path class="map-node__inner" d={endingShape(outcome, width - 10, height - 10)} transform="translate(5 5)" />
      )}
      {never && <path class="map-node__hatch" d={shape} />}
      <text class="map-node__name" x={width / 2} y={outcome === null ? 21 : 22}>
        {shortened(nameOf(node), width)}
      </text>{' '}
      {(outcome !== null || never) && (
        <text class="map-node__word" x={width / 2} y={39}>
          {never ? words.never : outcome && text.common.outcomes[outcome]}
        </text>
      )}
      {tension !== undefined && !never && <Fuse tension={tension} width={width} />}
      {node.replies.map((reply, at) => {
        const { sign } = weights.of(node, reply)
        const mark = markAt(placed, at)
        return (
          <path
            key={reply.line}
            class={`map-sign map-sign--${sign}`}
            d={SIGN_SHAPES[sign]}
            transform={`translate(${mark.x - x} ${height})`}
          />
        )
      })}
    </g>
  )
}

const SPARK = 'M0 -7L1.8 -1.8L7 0L1.8 1.8L0 7L-1.8 1.8L-7 0L-1.8 -1.8Z'

function Fuse({ tension, width }: { readonly tension: number; readonly width: number }) {
  const from = 14
  const to = width - 14
  const at = from + ((to - from) * tension) / 100
  return (
    <>
      <path class="map-fuse__cord" d={`M${from} ${FUSE_Y}H${to}`} />
      <path class="map-fuse__ash" d={`M${from} ${FUSE_Y}H${at}`} />
      <path class="map-fuse__spark" d={SPARK} transform={`translate(${at} ${FUSE_Y})`} />
    </>
  )
}
