import type { CastMember } from '../../core/model/cast.ts'
import { PART_COLOURS } from '../../core/model/drawings.ts'
import { type Look, lookOf } from '../../core/model/look.ts'

/** Addresses of the pictures that make a person, without the face. */
export interface PersonLayers {
  readonly body: string
  readonly head: string
  readonly extras: string
}

type Layer = keyof PersonLayers
type Colours = Readonly<Record<keyof typeof PART_COLOURS, string>>

/** Of one layer only these many are kept: who tries on every colour would fill the memory. */
const MOST_KEPT = 400

const parts = new Map<string, Promise<string>>()
const pictures = new Map<string, string>()

/** A part as it was drawn ahead. What did not come may be asked for again. */
function part(url: string): Promise<string> {
  const kept = parts.get(url) ?? fetchText(url)
  parts.set(url, kept)
  kept.catch(() => parts.delete(url))
  return kept
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  const text = await response.text()
  // Some servers give a page in place of what they do not have.
  if (!response.ok || !text.startsWith('<svg')) throw new Error(`The picture ${url} did not load.`)
  return text
}

const painted = (svg: string, colours: Colours): string =>
  svg
    .replaceAll(PART_COLOURS.skin, colours.skin)
    .replaceAll(PART_COLOURS.cloth, colours.cloth)
    .replaceAll(PART_COLOURS.own, colours.own)

/** The drawings of one picture over those of another; all are drawn in one frame. */
const over = (below: string, above: string): string =>
  below.replace(/<\/svg>\s*$/, () => above.slice(above.indexOf('>') + 1))

/** What a layer depends on. */
const DEPENDS: Readonly<Record<Layer, readonly (keyof Look)[]>> = {
  body: ['body', 'skin', 'cloth', 'hairColor'],
  head: ['hair', 'facialHair', 'skin', 'cloth', 'hairColor', 'beardColor'],
  extras: ['accessory', 'skin', 'cloth'],
}
const keyOf = (layer: Layer, look: Look): string => [layer, ...DEPENDS[layer].map((part) => look[part])].join(' ')

async function drawn(layer: Layer, look: Look, art: string): Promise<string> {
  const { skin, cloth } = look
  const from = (kind: string, name: string): Promise<string> => part(`${art}parts/${kind}/${name}.svg`)
  if (layer === 'body') return painted(await from('body', look.body), { skin, cloth, own: look.hairColor })
  if (layer === 'extras') {
    const bare = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -60 960 1210" width="960" height="1210"/>'
    return look.accessory ? painted(await from('glasses', look.accessory), { skin, cloth, own: skin }) : bare
  }
  const head = painted(await from('head', look.hair), { skin, cloth, own: look.hairColor })
  if (!look.facialHair) return head
  return over(head, painted(await from('beard', look.facialHair), { skin, cloth, own: look.beardColor }))
}

/** Which colours of a person are to be seen: some drawings are ink alone. Rejects like `composeLayers`. */
export async function coloursSeen(person: CastMember, art: string): Promise<{ cloth: boolean; own: boolean }> {
  const { body, hair, facialHair } = lookOf(person)
  const beard = facialHair ? `${art}parts/beard/${facialHair}.svg` : null
  const urls = [`${art}parts/body/${body}.svg`, `${art}parts/head/${hair}.svg`, ...(beard ? [beard] : [])]
  const [clothes = '', ...heads] = await Promise.all(urls.map(part))
  return {
    cloth: [clothes, ...heads].some((svg) => svg.includes(PART_COLOURS.cloth)),
    own: heads.some((svg) => svg.includes(PART_COLOURS.own)),
  }
}

function keep(key: string, svg: string): string {
  const there = pictures.get(key)
  if (there) return there
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  pictures.set(key, url)
  for (const [oldest, gone] of pictures) {
    if (pictures.size <= MOST_KEPT) break
    pictures.delete(oldest)
    URL.revokeObjectURL(gone)
  }
  return url
}

/** The layers of an own person where they have been put together already. */
export function composedLayers(person: CastMember): PersonLayers | null {
  const look = lookOf(person)
  const of = (layer: Layer): string | undefined => {
    const key = keyOf(layer, look)
    const url = pictures.get(key)
    // Back to the young end: what is looked at is not thrown away.
    if (url && pictures.delete(key)) pictures.set(key, url)
    return url
  }
  const [body, head, extras] = [of('body'), of('head'), of('extras')]
  return body && head && extras ? { body, head, extras } : null
}

/** Puts an own person together from the parts; rejects when one of them cannot be had. */
export async function composeLayers(person: CastMember, art: string): Promise<PersonLayers> {
  const look = lookOf(person)
  const make = async (layer: Layer): Promise<string> => {
    const key = keyOf(layer, look)
    return pictures.get(key) ?? keep(key, await drawn(layer, look, art))
  }
  const [body, head, extras] = await Promise.all([make('body'), make('head'), make('extras')])
  return { body, head, extras }
}
