import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Accessories, BustPose, Face, FacialHair, Hair } from 'react-peeps'

export const INK = '#1B1F2A'
/** Sheets of paper, cups, teeth and the whites of eyes. */
export const WHITE = '#FFFCF5'

const DRAWINGS = { body: BustPose, hair: Hair, face: Face, facialHair: FacialHair, accessory: Accessories }
export type DrawingKind = keyof typeof DRAWINGS

/** Where each kind of drawing hangs on the 850×1200 canvas of Open Peeps. */
const HANGS_AT: Readonly<Record<DrawingKind, string>> = {
  body: '',
  hair: 'translate(225 0)',
  face: 'translate(384 186)',
  facialHair: 'translate(348 338)',
  accessory: 'translate(272 241)',
}

/** A patch of colour between the fill and the ink: a closed ink line by its number, or a path in canvas coordinates. */
export interface Patch {
  readonly fill: string
  readonly area: number | string
}

/** One Open Peeps drawing as SVG elements, placed on the canvas, with patches of colour under its ink. */
export const draw = (kind: DrawingKind, name: string, fill: string, patches: readonly Patch[] = []): string => {
  const component = DRAWINGS[kind][name]
  if (!component) throw new Error(`Open Peeps has no ${kind} called "${name}"`)
  const markup = renderToStaticMarkup(createElement(component, { strokeColor: INK, backgroundColor: fill }))
  const inkAt = markup.lastIndexOf('<path', markup.lastIndexOf(`fill="${INK}"`))
  const [, line = '', lineAt = ''] = /d="([^"]+)" transform="([^"]+)"/.exec(markup.slice(inkAt)) ?? []
  const strokes = line.split(/(?=M)/)
  const numbered = patches.map(({ fill: colour, area }) => {
    if (typeof area === 'string') return { colour, shape: `<path d="${area}" fill="${colour}"/>`, onCanvas: true }
    const shape = `<path d="${strokes[area] ?? ''}" transform="${lineAt}" fill="${colour}"/>`
    return { colour, shape, onCanvas: false }
  })
  // Canvas patches must not inherit the drawing's own translation, so they are moved back by it.
  const own = /^<g transform="translate\(([-\d.]+) ([-\d.]+)\)"/.exec(markup)
  const hang = /([-\d.]+) ([-\d.]+)/.exec(HANGS_AT[kind])
  const x = Number(own?.[1] ?? 0) + Number(hang?.[1] ?? 0)
  const y = Number(own?.[2] ?? 0) + Number(hang?.[2] ?? 0)
  const under = numbered
    .map(({ shape, onCanvas }) => (onCanvas && (x || y) ? `<g transform="translate(${-x} ${-y})">${shape}</g>` : shape))
    .join('')
  const whole = markup.slice(0, inkAt) + under + markup.slice(inkAt)
  return HANGS_AT[kind] ? `<g transform="${HANGS_AT[kind]}">${whole}</g>` : whole
}
