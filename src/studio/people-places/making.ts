import { type Signal, signal } from '@preact/signals'
import type { CastMember } from '../../core/model/cast.ts'
import { GLASSES } from '../../core/model/drawings.ts'
import { UNSAID } from '../../core/model/look.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { CLOTHES, HAIR, SKINS, type Swatch } from './palettes.ts'

/** Somebody who is being put together, and is not yet as the text has it. */
export interface Making {
  readonly person: CastMember
  /** Somebody of the text who is being changed; false: somebody new. */
  readonly there: boolean
}

const makings = new WeakMap<Workbench, Signal<Making | null>>()

/** Who is being put together at a draft; it outlives a look at another tab. */
export function makingAt(workbench: Workbench): Signal<Making | null> {
  const kept = makings.get(workbench) ?? signal<Making | null>(null)
  makings.set(workbench, kept)
  return kept
}

/** Heads and bodies that go with most colours, and beards that leave the mouth to be seen. */
const HAIR_WITH_BEARD = [
  'Bald',
  'BaldSides',
  'FlatTop',
  'Pomp',
  'Short',
  'ShortCurly',
  'ShortMessy',
  'ShortVolumed',
  'Turban',
]
const HAIR_WITHOUT = [
  'Afro',
  'Bangs',
  'Bun',
  'BunFancy',
  'GrayBun',
  'GrayMedium',
  'Hijab',
  'LongCurly',
  'Medium',
  'MediumLong',
  'ShortWavy',
  'Twists',
]
const BEARDS_SEEN = ['Chin', 'Full', 'Goatee', 'GrayFull', 'MoustacheThin', 'PaintersFilled']
const BODIES_COLOURED = [
  ...[
    'BlazerBlackTee',
    'ButtonShirt',
    'Coffee',
    'DotJacket',
    'Explaining',
    'FurJacket',
    'Hoodie',
    'Shirt',
    'ShirtCoat',
  ],
  ...['StripedShirt', 'Sweater', 'PoloSweater'],
]

/** A look by chance, of drawings and colours that go together; `chance` gives 0 to 1. */
export function surprise(before: CastMember, chance: () => number = Math.random): CastMember {
  const one = <T>(of: readonly T[], otherwise: T): T => of[Math.floor(chance() * of.length)] ?? otherwise
  const colour = (of: readonly Swatch[], otherwise: string): string => {
    const found = one(of, undefined)
    return found ? `#${found.hex}` : otherwise
  }
  const low = chance() < 0.5
  const bearded = low && chance() < 0.5
  const { id, name } = before
  return {
    ...{ id, name, own: true },
    body: one(BODIES_COLOURED, UNSAID.body),
    hair: one(low ? HAIR_WITH_BEARD : [...HAIR_WITHOUT, 'ShortVolumed'], UNSAID.hair),
    ...(chance() < 0.3 && {
      accessory: one(
        GLASSES.filter((name) => name.startsWith('Glass')),
        'GlassRound',
      ),
    }),
    ...(bearded && { facialHair: one(BEARDS_SEEN, 'Chin') }),
    skin: colour(SKINS, UNSAID.skin),
    cloth: colour(CLOTHES, UNSAID.cloth),
    hairColor: colour(HAIR, UNSAID.hairColor),
    voice: {
      pitch: Math.round(low ? 88 + 52 * chance() : 160 + 80 * chance()),
      rough: Math.round(10 + 50 * chance()) / 100,
    },
  }
}
