/**
 * The drawings that an own person may be put together from, by their names in Open Peeps. Bodies whose arms or laptops
 * reach far out of the frame that all layers share are left out: they would be cut off in mid-air.
 */
export const BODIES = [
  'ArmsCrossed',
  'BlazerBlackTee',
  'ButtonShirt',
  'Coffee',
  'Device',
  'DotJacket',
  'Dress',
  'Explaining',
  'FurJacket',
  'Gaming',
  'Hoodie',
  'Paper',
  'PointingUp',
  'PoloSweater',
  'Selena',
  'Shirt',
  'ShirtCoat',
  'ShirtFilled',
  'SportyShirt',
  'StripedShirt',
  'Sweater',
  'SweaterDots',
  'Thunder',
  'Turtleneck',
] as const

/** Heads with their hair. Those that hide the mouth, are a costume or reach out of the frame are left out. */
export const HEADS = [
  'Afro',
  'Bald',
  'BaldSides',
  'BaldTop',
  'Bangs',
  'BangsFilled',
  'BantuKnots',
  'Beanie',
  'Bun',
  'BunCurly',
  'BunFancy',
  'Buns',
  'CornRows',
  'CornRowsFilled',
  'FlatTop',
  'FlatTopLong',
  'GrayBun',
  'GrayMedium',
  'GrayShort',
  'HatHip',
  'Hijab',
  'Long',
  'LongBangs',
  'LongCurly',
  'Medium',
  'MediumBangs',
  'MediumBangsFilled',
  'MediumLong',
  'MediumShade',
  'MediumShort',
  'MediumStraight',
  'Mohawk',
  'MohawkDino',
  'Pomp',
  'ShavedRight',
  'ShavedSides',
  'ShavedWavy',
  'Short',
  'ShortCurly',
  'ShortMessy',
  'ShortScratch',
  'ShortVolumed',
  'ShortWavy',
  'Turban',
  'Twists',
  'TwistsVolumed',
] as const

/** What is worn over the eyes. */
export const GLASSES = [
  'Eyepatch',
  'GlassAviator',
  'GlassButterfly',
  'GlassButterflyOutline',
  'GlassClubmaster',
  'GlassRound',
  'GlassRoundThick',
  'SunglassClubmaster',
  'SunglassWayfarer',
] as const

/** Beards and moustaches. */
export const BEARDS = [
  'Chin',
  'Dali',
  'Full',
  'FullMajestic',
  'FullMedium',
  'Goatee',
  'GoateeCircle',
  'GrayFull',
  'Handlebars',
  'Imperial',
  'MoustacheThin',
  'Painters',
  'PaintersFilled',
  'Swashbuckler',
  'Yosemite',
] as const

/** Hz of a voice that can be heard as one. */
export const VOICE_RANGE = { lowest: 75, highest: 320 } as const

/** In the parts as they are drawn ahead, these stand where the colours of a person go. */
export const PART_COLOURS = { skin: '#0000a1', cloth: '#0000a2', own: '#0000a3' } as const
