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

/** Drawings that reach out of the common frame, drawn in: from where the neck is. */
const DRAWN_IN: Readonly<Record<string, string>> = {
  BunCurly: 'translate(30.8 32.9) scale(.93)',
  BunFancy: 'translate(6.6 7) scale(.985)',
  DotJacket: 'translate(64.4 0) scale(.86 1)',
}

/**
 * A patch of colour between the fill and the ink: a closed ink line by its number, or an outline in canvas coordinates,
 * which is clipped to the fill.
 */
export interface Patch {
  readonly fill: string
  readonly area: number | string
}

const offsetOf = (translate: string | undefined): readonly [number, number] => {
  const [, x = '0', y = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(translate ?? '') ?? []
  return [Number(x), Number(y)]
}

/** One Open Peeps drawing as SVG elements, placed on the canvas, with patches of colour under its ink. */
export const draw = (kind: DrawingKind, name: string, fill: string, patches: readonly Patch[] = []): string => {
  const component = DRAWINGS[kind][name]
  if (!component) throw new Error(`Open Peeps has no ${kind} called "${name}"`)
  // Nothing around these drawings has a stroke that they would have to refuse.
  const drawn = renderToStaticMarkup(createElement(component, { strokeColor: INK, backgroundColor: fill }))
    .replaceAll(' stroke="none"', '')
    // Specks of a colour that nobody chose.
    .replace(/<path [^>]*fill="#4F66AF"[^>]*><\/path>/g, '')
  const markup = patches.length ? patched(drawn, HANGS_AT[kind], patches) : drawn
  const hung = HANGS_AT[kind] ? `<g transform="${HANGS_AT[kind]}">${markup}</g>` : markup
  return DRAWN_IN[name] ? `<g transform="${DRAWN_IN[name]}">${hung}</g>` : hung
}

const patched = (markup: string, hangsAt: string, patches: readonly Patch[]): string => {
  const inkAt = markup.lastIndexOf('<path', markup.lastIndexOf(`fill="${INK}"`))
  const [, line = '', lineAt = ''] = /d="([^"]+)" transform="([^"]+)"/.exec(markup.slice(inkAt)) ?? []
  const lines = line.split(/(?=M)/)
  const closed = patches
    .filter(({ area }) => typeof area === 'number')
    .map(({ fill, area }) => `<path d="${lines[Number(area)]}" transform="${lineAt}" fill="${fill}"/>`)
  const outlined = patches
    .filter(({ area }) => typeof area === 'string')
    .map(({ fill, area }) => `<path d="${area}" fill="${fill}"/>`)
  if (outlined.length === 0) return markup.slice(0, inkAt) + closed.join('') + markup.slice(inkAt)
  // Outlines are given on the canvas, so the drawing's own offsets are taken back before they are laid on its fill.
  const [ownX, ownY] = offsetOf(/^<g transform="([^"]+)"/.exec(markup)?.[1])
  const [hangX, hangY] = offsetOf(hangsAt)
  let fills = 0
  const below = markup.slice(0, inkAt).replace(/<path/g, () => `<path id="f${fills++}"`)
  const uses = Array.from({ length: fills }, (_, n) => `<use href="#f${n}"/>`).join('')
  const under =
    `<clipPath id="fill">${uses}</clipPath>${closed.join('')}<g clip-path="url(#fill)">` +
    `<g transform="translate(${-ownX - hangX} ${-ownY - hangY})">${outlined.join('')}</g></g>`
  return below + under + markup.slice(inkAt)
}
