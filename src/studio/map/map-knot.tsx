import { studioMap as words } from '../../ui/text/en/studio-map.ts'
import { text } from '../../ui/text.ts'
import { MAIN_FILE } from '../drafts/draft.ts'
import { nameOf } from './map-node.tsx'
import { endingShape, SIGN_SHAPES } from './map-shapes.ts'
import type { MapWeights, Sign } from './map-weights.ts'
import type { MapNode, MapReply, MapWays } from './story-map.ts'

export interface MapKnotProps {
  readonly node: MapNode
  readonly nodes: ReadonlyMap<string, MapNode>
  readonly weights: MapWeights
  readonly never: boolean
  readonly here: boolean
  /** Nothing is known of where anything leads. */
  readonly unknown: boolean
  /** Goes to a line of the text. */
  readonly onGo: (node: MapNode, line: number) => void
}

/** A knot in words: what it is, its replies, and where each leads. The same links as the drawing has. */
export function MapKnot(props: MapKnotProps) {
  const { node, weights, never, here, unknown, onGo } = props
  const { common } = text
  const { outcome, place, ways } = node
  const tension = weights.tension.get(node.id)
  const facts = [
    place === 'opening' ? words.start : '',
    outcome === null ? '' : common.outcomes[outcome],
    tension === undefined ? '' : words.tension(tension, common.heat(tension)),
    never ? words.never : '',
    here ? words.here : '',
  ].filter((fact) => fact !== '')
  return (
    <div class="map-knot" data-never={never}>
      <p class="map-knot__head">
        {outcome !== null && <OutcomeMark outcome={outcome} />}
        <button type="button" class="map-knot__name" onClick={() => onGo(node, node.line)}>
          {nameOf(node)}
          <span class="map-knot__line">
            {node.file === MAIN_FILE ? words.line(node.line) : words.lineOf(node.line, node.file)}
          </span>
        </button>
        {facts.length > 0 && <span class="map-knot__facts">{facts.join(', ')}</span>}
      </p>
      {node.replies.length > 0 && (
        <ul class="map-knot__replies">
          {node.replies.map((reply) => (
            <Reply key={reply.line} reply={reply} {...props} />
          ))}
        </ul>
      )}
      {(ways.to.length > 0 || ways.open) && !unknown && (
        <p class="map-knot__on">
          {words.goOn} <Ways {...props} ways={ways} from={node} />
        </p>
      )}
    </div>
  )
}

const SIGN_WORDS: Readonly<Record<Sign, string>> = words.signs

function Reply({ reply, ...props }: MapKnotProps & { readonly reply: MapReply }) {
  const { node, weights, unknown, onGo } = props
  const { sign, taken } = weights.of(node, reply)
  return (
    <li class="map-reply">
      <SignMark sign={sign} />
      <div>
        <button type="button" class="map-reply__words" onClick={() => onGo(node, reply.line)}>
          {reply.text || words.line(reply.line)}
        </button>{' '}
        <span class="map-reply__facts">
          <span class="visually-hidden">{SIGN_WORDS[sign]}, </span>
          {taken !== null && `${words.taken(taken)}, `}
          {!unknown && <Ways {...props} ways={reply} from={node} />}
        </span>
      </div>
    </li>
  )
}

interface WaysProps extends MapKnotProps {
  readonly ways: MapWays
  readonly from: MapNode
}

function Ways({ ways, from, nodes, onGo }: WaysProps) {
  const { to, stays, open } = ways
  const targets = to.flatMap((id) => nodes.get(id) ?? [])
  const others = [open ? words.somewhere : '', stays && ways !== from.ways ? words.stays : ''].filter(
    (word) => word !== '',
  )
  if (targets.length === 0 && others.length === 0) return <>{words.nowhere}</>
  return (
    <>
      {targets.length > 0 && `${words.leadsTo} `}
      {targets.map((target, at) => (
        <span key={target.id}>
          {at > 0 && ', '}
          <button type="button" class="map-knot__to" onClick={() => onGo(target, target.line)}>
            {nameOf(target)}
          </button>
        </span>
      ))}
      {others.length > 0 && `${targets.length > 0 ? ', ' : ''}${others.join(', ')}`}
    </>
  )
}

/** The sign that stands for a reply in the drawing. */
export function SignMark({ sign }: { readonly sign: Sign }) {
  return (
    <svg class="map-mark" viewBox="-9 -9 18 18" aria-hidden="true">
      <path class={`map-sign map-sign--${sign}`} d={SIGN_SHAPES[sign]} />
    </svg>
  )
}

/** An ending's shape in small. */
export function OutcomeMark({ outcome }: { readonly outcome: NonNullable<MapNode['outcome']> }) {
  return (
    <svg class="map-mark map-mark--wide" viewBox="-3 -3 46 28" aria-hidden="true">
      <g class={`map-node--${outcome}`}>
        <path class="map-node__shape" d={endingShape(outcome, 40, 22)} />
        {outcome === 'contained' && (
          <path class="map-node__inner" d={endingShape(outcome, 32, 14)} transform="translate(4 4)" />
        )}
      </g>
    </svg>
  )
}
