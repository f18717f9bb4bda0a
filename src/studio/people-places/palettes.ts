import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'

/** A colour that is offered, without `#` as it stands in the text, and what it is called. */
export interface Swatch {
  readonly hex: string
  readonly name: string
}

const TONES = ['F5D9C4', 'EFCBAE', 'E8BE9B', 'E0B08E', 'D6A17B', 'CF9468', 'BE8459', 'B07550', 'A06C4A', '94613F']

/** Skin on which the ink of a face can be seen. */
export const SKINS: readonly Swatch[] = TONES.map((hex, at) => ({
  hex,
  name: words.colours.skin(at + 1, TONES.length),
}))

/** Muted, so that the person stays before the room and behind the words. */
export const CLOTHES: readonly Swatch[] = [
  { hex: '8E7392', name: 'Mauve' },
  { hex: 'B9798A', name: 'Dusty pink' },
  { hex: 'C58F86', name: 'Rose' },
  { hex: 'C9907B', name: 'Clay' },
  { hex: 'D2A24C', name: 'Ochre' },
  { hex: 'CDB98F', name: 'Sand' },
  { hex: 'A58A68', name: 'Brown' },
  { hex: 'A7B58C', name: 'Light olive' },
  { hex: '8C9A86', name: 'Sage' },
  { hex: '7FA3A0', name: 'Sea green' },
  { hex: '93A7B5', name: 'Blue grey' },
  { hex: '6F8AA8', name: 'Steel blue' },
]

export const HAIR: readonly Swatch[] = [
  { hex: '5F4436', name: 'Dark brown' },
  { hex: '8F5F48', name: 'Chestnut' },
  { hex: 'B5683A', name: 'Ginger' },
  { hex: 'C49A6C', name: 'Dark blond' },
  { hex: 'DDBB74', name: 'Blond' },
  { hex: '9A9088', name: 'Ash' },
  { hex: 'CFC9C0', name: 'Grey' },
  { hex: 'ECE6DA', name: 'White' },
]
