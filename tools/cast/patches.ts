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
  BlazerBlackTee: { base: 'cloth', areas: { skin: ['M400 400H530L545 480L572 512L475 636L352 507L375 495L400 440Z'] } },
  ButtonShirt: { base: 'cloth', areas: { skin: ['M390 440H530L545 500L548 510L486 668L440 612L388 515Z'] } },
  Coffee: { base: 'cloth', areas: { skin: [9, 'M388 480L395 445H530L545 505L478 610Z'], white: [8] } },
  Device: {
    base: 'cloth',
    areas: {
      white: ['M596 745L651 630L790 636L672 868L625 866Z'],
      skin: [
        'M455 835L524 764L623 740L664 750L660 764L644 775L612 785L697 789L703 798L680 812L640 823L685 826L688 836L675 846' +
          'L640 856L628 868L566 895L552 912L474 935L455 900Z',
        'M395 440H535L555 480L575 530L612 548C600 620 560 688 455 688C350 688 300 620 283 552L350 525L385 490Z',
      ],
    },
  },
  Explaining: {
    base: 'cloth',
    areas: {
      skin: [
        5,
        'M400 440H535L548 500L576 555C580 620 550 676 476 676C400 676 340 630 292 542L360 525L395 480Z',
        'M694 800L742 732L775 1170L715 1170Z',
      ],
    },
  },
  FurJacket: {
    base: 'cloth',
    areas: { skin: ['M395 440H535L555 480L548 612L490 624L438 614L470 520L478 502L395 490Z'] },
  },
  Hoodie: { base: 'cloth', areas: { skin: ['M395 440H530L562 500L495 602L382 505Z'] } },
  Paper: {
    base: 'cloth',
    areas: {
      skin: [7, 12, 'M392 445H528L540 522L465 534L390 518Z'],
      white: ['M670 655L815 660L752 778L700 790L686 800L684 826L662 824L640 785L620 768L600 762Z'],
    },
  },
  PoloSweater: { base: 'cloth', areas: { skin: ['M395 440H530L555 510L475 612L385 502Z'] } },
  ShirtCoat: {
    base: 'cloth',
    areas: {
      skin: ['M390 470L400 440H528L545 500L562 520L564 608L396 608L378 520Z'],
      white: [6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 18, 19, 22],
    },
  },
  StripedShirt: {
    base: 'cloth',
    areas: {
      skin: [
        'M395 440H530L540 500L570 540L618 548C600 620 560 660 458 660C350 660 295 610 276 550L340 535L385 480Z',
        'M60 800L180 856L196 850L190 1170H30Z',
        'M712 850L790 838L770 1170L722 1170Z',
      ],
    },
  },
  Sweater: {
    base: 'cloth',
    areas: {
      skin: [
        29,
        'M400 440H525L538 530L570 556Q470 575 385 530L365 525L385 480Z',
        'M586 898L640 906L650 930L660 980L612 982L603 935Z',
      ],
    },
  },
}

const HAIR: Readonly<Record<string, Areas>> = {
  BaldSides: {
    base: 'skin',
    areas: { own: ['M296 225L345 248L362 290L368 320L340 318L334 298L322 298L292 306L272 330L266 362L190 372V225Z'] },
  },
  Bangs: {
    base: 'skin',
    areas: {
      own: [
        'M150 40H700V203H634Q600 208 570 201Q550 207 525 200Q500 206 475 199Q440 222 398 228L390 260L370 310L347 338L325 305' +
          'L300 303L275 325L270 350L280 385L310 400L328 392L345 385L375 430L390 530H150Z',
        'M652 375L720 480L640 530L570 502L615 460L640 415Z',
      ],
    },
  },
  GrayBun: { base: 'skin', areas: { own: [1, 2] } },
  GrayMedium: { base: 'skin', areas: { own: [1] } },
  GrayShort: { base: 'skin', areas: { own: [1] } },
}

/** Whites of eyes, and teeth. */
const FACE: Partial<Record<Face, readonly number[]>> = {
  awe: [4, 5],
  concerned: [6],
  concernedFear: [6],
  explaining: [7],
  fear: [3, 4],
  hectic: [4, 5, 10, 11, 12, 13, 14, 15, 16, 17],
  rage: [2, 3, 8],
  smileBig: [6, 7, 8, 9, 10, 11, 12, 13],
}

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
