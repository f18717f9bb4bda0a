import { createHash } from 'node:crypto'
import sharp, { type OutputInfo, type SharpOptions } from 'sharp'
import { LEAST_SIZE } from '../../wire/picture-limits.ts'
import { Refused } from '../http/refused.ts'
import { fileKind } from './file-kind.ts'

/** What is kept of a picture that somebody sent. */
export interface MadePicture {
  /** The first 32 hex digits of the SHA-256 of `bytes`. */
  readonly id: string
  /** WebP in sRGB, without a word about where, when and with what it was made. */
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** The stage: places are drawn in it. */
const STAGE = { width: 1600, height: 900 } as const
/** Pixels that a file may unfold to: more than cameras make, and no more memory than one process has to spare. */
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 16_000
/** Seconds after which a file that is still being read is given up. */
const PATIENCE = 40
const QUALITY = 80

/**
 * People are line art on paper: in front of a photograph as it is they would be lost. So it is toned as a print on the
 * same paper: nothing in it is as dark as ink, and its colours stay behind theirs.
 */
const PAPER = [246, 241, 231] as const
const INKED = 0.58
const SATURATION = 0.7

// Nothing else is ever decoded, whatever a file pretends to be; and nobody's picture stays in memory.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * Decodes a file and makes a new picture of what is seen in it: turned as the camera was held, cut to the stage's shape,
 * toned, and with nothing else of the file. Runs beside the event loop. Throws `Refused` with what is wrong with it.
 */
export const makePicture = async (file: Uint8Array): Promise<MadePicture> => {
  const kind = fileKind(file)
  if (!kind.ok) throw refuse('no_picture', kind.sentence)
  const options = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const
  let made: { readonly data: Buffer; readonly info: OutputInfo }
  try {
    const { width, height, pages = 1, orientation = 1 } = await sharp(file, options).metadata()
    if (pages > 1) throw refuse('picture_moves', 'This picture moves. Save one still of it and send that.')
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
      throw tooManyPixels(width, height)
    const turned = orientation >= 5 ? { width: height, height: width } : { width, height }
    if (turned.width < LEAST_SIZE.width || turned.height < LEAST_SIZE.height) throw tooSmall(turned)
    made = await print(file, options, stageSize(turned))
  } catch (problem) {
    if (problem instanceof Refused) throw problem
    if (/pixel limit|too large|dimensions/i.test(String(problem))) throw tooManyPixels()
    throw refuse('picture_broken', 'This picture cannot be read: the file is damaged or not whole. Save it again.')
  }
  const { data, info } = made
  const id = createHash('sha256').update(data).digest('hex').slice(0, 32)
  return { id, bytes: data, width: info.width, height: info.height }
}

const print = async (file: Uint8Array, options: SharpOptions, size: Size) => {
  const seen = await sharp(file, options)
    .autoOrient()
    .resize({ ...size, fit: 'cover', position: 'centre' })
    .flatten({ background: { r: PAPER[0], g: PAPER[1], b: PAPER[2] } })
    .toColourspace('srgb')
    .raw()
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = seen.info
  return sharp(seen.data, { raw: { width, height, channels } })
    .modulate({ saturation: SATURATION })
    .linear(
      PAPER.map(() => INKED),
      PAPER.map((paper) => paper * (1 - INKED)),
    )
    .webp({ quality: QUALITY, smartSubsample: true })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true })
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The stage's shape, as large as the picture covers it and no larger than the stage. */
const stageSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, width / STAGE.width, height / STAGE.height)
  return { width: Math.round(STAGE.width * scale), height: Math.round(STAGE.height * scale) }
}

const refuse = (code: string, sentence: string): Refused => new Refused(422, code, sentence)

const tooManyPixels = (width?: number, height?: number): Refused => {
  const size = width === undefined ? '' : ` (${width} × ${height})`
  const most = `at most ${MOST_PIXELS / 1e6} million, no side longer than ${LONGEST_SIDE}`
  return refuse('picture_too_large', `This picture has too many pixels${size}: ${most}. Make it smaller.`)
}

const tooSmall = ({ width, height }: Size): Refused =>
  refuse(
    'picture_too_small',
    `This picture has ${width} × ${height} pixels; it needs ${LEAST_SIZE.width} × ${LEAST_SIZE.height} at least. Take a larger one.`,
  )
