import type { CastMember, Face } from '../../src/core/model/cast.ts'
import { type Patch, WHITE } from './drawing.ts'

/** What an area of a drawing is made of; `own`: the colour of the hair. */
type Stuff = 'skin' | 'cloth' | 'white' | 'own'
interface Areas {
  /** What the drawing's one fill is; the areas below are the exceptions. */
  readonly base: Stuff
  readonly areas?: Partial<Record<Stuff, ReadonlyArray<number | string>>>
}

/*
 * Open Peeps fills skin, cloth and light hair alike. These are the areas that differ from the rest of their drawing:
 * closed ink lines by their number, or outlines on the 850×1200 canvas whose edges lie under the ink.
 */
const BODIES: Readonly<Record<string, Areas>> = {
  ArmsCrossed: { base: 'skin' },
  BlazerBlackTee: { base: 'cloth', areas: { skin: ['M395 440H525L545 500L562 506L472 634L362 504Z'] } },
  ButtonShirt: { base: 'cloth', areas: { skin: ['M390 440H530L545 500L548 510L486 668L440 612L388 515Z'] } },
  Coffee: { base: 'cloth', areas: { skin: [11, 'M388 480L395 445H530L545 505L478 610Z'], white: [8] } },
  Device: { base: 'cloth', areas: { skin: [4] } },
  Explaining: { base: 'cloth', areas: { skin: [5] } },
  FurJacket: { base: 'cloth' },
  Hoodie: { base: 'cloth' },
  Paper: { base: 'cloth' },
  PoloSweater: { base: 'cloth' },
  ShirtCoat: { base: 'cloth' },
  StripedShirt: { base: 'cloth' },
  Sweater: { base: 'cloth' },
}

const HAIR: Readonly<Record<string, Areas>> = {
  GrayBun: { base: 'skin', areas: { own: [1, 2] } },
  GrayMedium: { base: 'skin', areas: { own: [1] } },
  GrayShort: { base: 'skin', areas: { own: [1] } },
}

const FACE: Partial<Record<Face, readonly number[]>> = {}

const painted = (person: CastMember, { areas = {} }: Areas): Patch[] => {
  const colours: Readonly<Record<Stuff, string>> = {
    skin: person.skin,
    cloth: person.cloth,
    white: WHITE,
    own: person.hairColor ?? person.skin,
  }
  return (Object.keys(areas) as Stuff[]).flatMap((stuff) =>
    (areas[stuff] ?? []).map((area) => ({ fill: colours[stuff], area })),
  )
}

export const bodyPatches = (person: CastMember): { base: string; patches: readonly Patch[] } => {
  const areas = BODIES[person.body] ?? { base: 'cloth' }
  return { base: areas.base === 'skin' ? person.skin : person.cloth, patches: painted(person, areas) }
}

export const hairPatches = (person: CastMember): readonly Patch[] =>
  painted(person, HAIR[person.hair] ?? { base: 'skin' })

export const facePatches = (face: Face): readonly Patch[] => (FACE[face] ?? []).map((area) => ({ fill: WHITE, area }))
