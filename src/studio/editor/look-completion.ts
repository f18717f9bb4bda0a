import type { Completion, CompletionResult } from '@codemirror/autocomplete'
import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'
import { CLOTHES, HAIR, SKINS, type Swatch } from '../people-places/palettes.ts'

const named = (names: Readonly<Record<string, string>>): Completion[] =>
  Object.entries(names).map(([label, detail]) => ({ label, detail }))
const coloured = (swatches: readonly Swatch[]): Completion[] =>
  swatches.map(({ hex, name }) => ({ label: hex, detail: name }))

/** What may stand behind each part of a look. */
const VALUES: Readonly<Record<string, readonly Completion[]>> = {
  body: named(words.body),
  hair: [{ label: 'colour', detail: words.hairColour }, ...named(words.hair)],
  glasses: named(words.glasses),
  beard: named(words.beard),
  skin: coloured(SKINS),
  clothes: coloured(CLOTHES),
  'hair colour': coloured(HAIR),
  voice: [90, 115, 150, 205, 240].map((pitch) => ({ label: String(pitch), detail: words.pitchIs(pitch) })),
  rough: [0.1, 0.35, 0.6, 0.8].map((rough) => ({ label: String(rough), detail: words.roughIs(rough) })),
}
const PARTS = Object.keys(VALUES)
const BEGINNING = 'nadia = Nadia, body Coffee, hair Bun'

/** Inside of `# look:`, what may stand at the end of `before`; null elsewhere. */
export function completeLook(before: string, pos: number): CompletionResult | null {
  const value = /#[ \t]*look[ \t]*:[ \t]*([^#]*)$/.exec(before)?.[1]
  if (value === undefined) return null
  const parts = value.split(',')
  const last = (parts.at(-1) ?? '').trimStart()
  if (parts.length === 1) {
    return value === '' ? { from: pos, options: [{ label: BEGINNING, detail: words.title }] } : null
  }
  const [, key, begun = ''] = /^(hair colour|[a-z]+)\s+([\w.]*)$/.exec(last) ?? []
  if (key !== undefined) {
    const options = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined
    return options ? { from: pos - begun.length, options, validFor: /^[\w.]*$/ } : null
  }
  if (!/^[a-z]*$/.test(last)) return null
  const said = parts.map((part) => /^\s*(hair colour|[a-z]+)/.exec(part)?.[1])
  const options = PARTS.filter((part) => !said.slice(0, -1).includes(part)).map((part) => ({
    label: part,
    apply: `${/,\s+$|,\s+[a-z]*$/.test(value) ? '' : ' '}${part} `,
  }))
  return { from: pos - last.length, options, validFor: /^[a-z ]*$/ }
}
