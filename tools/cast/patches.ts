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
  DotJacket: {
    base: 'cloth',
    areas: {
      skin: [
        'M346 530L372 490L395 440H535L548 540L561 545V640H346Z',
        'M778 660L820 645L920 590L1000 590V800L890 800L870 830L866 912L815 898L770 855L782 760Z',
      ],
    },
  },
  Dress: { base: 'skin' },
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
  Gaming: {
    base: 'cloth',
    areas: {
      skin: [
        'M365 520L400 440H545L552 490L549 525L561 532L471 648Z',
        'M398 862L440 830L500 775L520 755L555 745L575 735L597 742L592 760L640 800V815L598 840V860L580 905L540 935L512 940' +
          'L445 935L425 915L410 890Z',
        'M630 850L640 905L690 925L720 938L740 915L745 895L765 850L757 825L772 800L755 783L700 785L690 800L660 840Z',
      ],
    },
  },
  Hoodie: { base: 'cloth', areas: { skin: ['M395 440H530L562 500L495 602L382 505Z'] } },
  Paper: {
    base: 'cloth',
    areas: {
      skin: [7, 12, 'M392 445H528L540 522L465 534L390 518Z'],
      white: ['M670 655L815 660L752 778L700 790L686 800L684 826L662 824L640 785L620 768L600 762Z'],
    },
  },
  PointingUp: {
    base: 'cloth',
    areas: {
      skin: ['M360 520L395 440H545L580 520L545 570H400Z', 'M700 480L780 380H820L885 480V712H775L740 640L700 560Z'],
    },
  },
  PoloSweater: { base: 'cloth', areas: { skin: ['M395 440H530L555 510L475 612L385 502Z'] } },
  Selena: { base: 'skin', areas: { cloth: ['M255 690H670V950H255Z'] } },
  Shirt: {
    base: 'cloth',
    areas: {
      skin: [
        'M316 532L350 500L390 440H540L555 520L584 537C575 600 530 640 462 640C390 640 340 595 316 532Z',
        'M30 862Q105 905 199 911L187 1180H10Z',
        'M699 899L780 875L810 1180H735L715 1080Z',
      ],
    },
  },
  ShirtCoat: {
    base: 'cloth',
    areas: {
      skin: ['M390 470L400 440H528L545 500L562 520L564 608L396 608L378 520Z'],
      white: [6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 18, 19, 22],
    },
  },
  ShirtFilled: { base: 'skin' },
  SportyShirt: {
    base: 'skin',
    areas: {
      cloth: [
        'M285 535L310 515L335 530Q370 590 455 590Q545 585 572 535L590 530L605 560Q560 640 455 640Q340 635 285 535Z',
        'M10 790H60L195 855V900L110 885L30 860L5 830Z',
        'M685 860L800 825V875L740 893L685 902Z',
      ],
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
  Thunder: { base: 'skin' },
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
  Beanie: {
    base: 'skin',
    areas: {
      cloth: [
        'M624 120L575 34L403 21L243 92L183 253L239 306L260 420L346 450L356 422L303 405L277 364L290 323L322 317L354 210L410 146L478 116L585 99Z',
      ],
    },
  },
  BunCurly: { base: 'skin', areas: { cloth: ['M253 183L272 107L368 34L414 59L341 123L299 183Z'] } },
  BunFancy: {
    base: 'skin',
    areas: { cloth: ['M224 315L224 15L630 -28L635 118L555 96L416 133L391 165L352 218L335 261L324 310L288 315Z'] },
  },
  CornRows: {
    base: 'skin',
    areas: {
      own: [
        'M191 141L277 13L412 39L408 90L331 105L305 163L294 248L296 334L309 388L341 409L395 473L378 608L251 608L206 398Z',
      ],
    },
  },
  GrayBun: { base: 'skin', areas: { own: [1, 2] } },
  GrayMedium: { base: 'skin', areas: { own: [1] } },
  GrayShort: { base: 'skin', areas: { own: [1] } },
  MediumBangs: {
    base: 'skin',
    areas: {
      own: [
        'M656 210L648 64L416 21L236 107L236 321L155 407L172 540L399 540L399 497L369 460L335 390L299 385L284 347L296 317L320 302L354 304L352 240L408 214L468 208L523 197L577 193L615 197Z',
      ],
    },
  },
  MediumShade: {
    base: 'skin',
    areas: {
      own: ['M264 84L339 84L339 203L264 203Z', 'M510 79L611 79L611 180L510 180Z', 'M264 390L316 390L316 452L264 452Z'],
    },
  },
  Mohawk: {
    base: 'skin',
    areas: { own: ['M320 124L299 64L373 -32L502 -43L588 0L555 146L478 143L438 107L399 90L363 99Z'] },
  },
  MohawkDino: {
    base: 'skin',
    areas: {
      own: [
        'M243 128L243 289L301 268L307 210L346 146L393 101L431 79L478 99L517 101L538 -11L489 -21L414 64L339 17L303 32L324 118Z',
      ],
    },
  },
  ShortWavy: {
    base: 'skin',
    areas: {
      own: ['M288 180L262 103L341 -15L630 21L660 124L630 167L577 154L534 146L459 158L378 171L382 214L352 300L305 300Z'],
    },
  },
  Turban: {
    base: 'skin',
    areas: {
      cloth: [
        'M213 445L213 -47L727 -47L727 420L637 403L645 317L635 248L598 201L506 143L416 236L356 323L326 381L331 413L373 450Z',
      ],
    },
  },
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
