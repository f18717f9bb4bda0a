import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Refused } from '../../../src/server/http/refused.ts'
import { makePicture } from '../../../src/server/pictures/make-picture.ts'
import { bomb, moving, photo, SECRET, talkative } from './sample-pictures.ts'

const refusal = async (file: Uint8Array): Promise<string> => {
  try {
    await makePicture(file)
    return 'taken'
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    expect(problem.status).toBe(422)
    expect(problem.message).toMatch(/^[A-Z].*\.$/)
    return `${problem.code}: ${problem.message}`
  }
}

/** Mean red and blue of a quarter of a picture. */
const colours = async (bytes: Uint8Array, at: 'left' | 'right' | 'top' | 'bottom') => {
  const { width = 0, height = 0 } = await sharp(bytes).metadata()
  const half = { left: 0, top: 0, width, height }
  if (at === 'left' || at === 'right')
    Object.assign(half, { width: width >> 2, left: at === 'left' ? 0 : (width * 3) >> 2 })
  else Object.assign(half, { height: height >> 2, top: at === 'top' ? 0 : (height * 3) >> 2 })
  const { channels } = await sharp(await sharp(bytes).extract(half).png().toBuffer()).stats()
  return {
    red: channels[0]?.mean ?? 0,
    blue: channels[2]?.mean ?? 0,
    least: Math.min(...channels.map(({ min }) => min)),
  }
}

describe('a picture that is taken', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('%s becomes WebP of the size and shape of the stage', async (format) => {
    const made = await makePicture(await photo().toFormat(format).toBuffer())
    expect(made).toMatchObject({ width: 1600, height: 900 })
    expect(made.id).toMatch(/^[0-9a-f]{32}$/)
    expect(await sharp(made.bytes).metadata()).toMatchObject({
      format: 'webp',
      width: 1600,
      height: 900,
      space: 'srgb',
    })
  })

  test('the same picture has the same id, another has another', async () => {
    const file = await photo().png().toBuffer()
    expect((await makePicture(file)).id).toBe((await makePicture(file)).id)
    expect((await makePicture(await photo().flop().png().toBuffer())).id).not.toBe((await makePicture(file)).id)
  })

  test('nothing of what the file says beside the picture comes out', async () => {
    const file = await talkative()
    expect(file.toString('latin1')).toContain(SECRET)
    expect((await sharp(file).metadata()).icc).toBeDefined()
    const { bytes } = await makePicture(file)
    expect(bytes.toString('latin1')).not.toContain(SECRET)
    const { exif, icc, xmp, iptc, orientation, comments } = await sharp(bytes).metadata()
    expect([exif, icc, xmp, iptc, orientation, comments]).toEqual(Array(6).fill(undefined))
    expect(bytes.toString('latin1')).not.toMatch(/EXIF|XMP |ICCP/)
  })

  test('it is turned as the camera was held before it is cut', async () => {
    const upright = await colours((await makePicture(await talkative())).bytes, 'left')
    expect(upright.red).toBeGreaterThan(upright.blue + 20)
    // Held upside down: what the file has at the right is seen at the left.
    const turned = await colours((await makePicture(await talkative(3))).bytes, 'left')
    expect(turned.blue).toBeGreaterThan(turned.red + 20)
    // On its side a wide file is a high picture, and only as much is enlarged as none.
    expect(await makePicture(await talkative(6))).toMatchObject({ width: 1280, height: 720 })
  })

  test('a small one is not enlarged, and a high one is cut to the shape', async () => {
    expect(await makePicture(await photo(800, 600).png().toBuffer())).toMatchObject({ width: 800, height: 450 })
    expect(await makePicture(await photo(900, 2000).png().toBuffer())).toMatchObject({ width: 900, height: 506 })
  })

  test('nothing in it is as dark as ink', async () => {
    const black = await sharp({ create: { width: 800, height: 450, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    expect((await colours((await makePicture(black)).bytes, 'left')).least).toBeGreaterThan(70)
  })

  test.each([
    ['CMYK', () => photo().toColourspace('cmyk').jpeg().toBuffer()],
    ['grey', () => photo().greyscale().toColourspace('b-w').png().toBuffer()],
    ['16 bit', () => photo().toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => photo().png({ palette: true }).toBuffer()],
    ['seen through', () => photo().ensureAlpha(0.2).png().toBuffer()],
    ['progressive', () => photo().jpeg({ progressive: true }).toBuffer()],
  ])('%s comes out as any other', async (_, file) => {
    const { bytes } = await makePicture(await file())
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3, hasAlpha: false, width: 1600 })
    expect((await colours(bytes, 'top')).red).toBeGreaterThan((await colours(bytes, 'bottom')).red)
  })
})

describe('what is refused, with a sentence', () => {
  const text = (words: string): Buffer => Buffer.from(words)
  test.each([
    ['nothing', Buffer.alloc(0), 'no_picture: This file is empty.'],
    ['an SVG', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'an SVG drawing'],
    ['a GIF', text('GIF89a\x01\x00\x01\x00'), 'a GIF picture'],
    ['a PDF', text('%PDF-1.7 …'), 'a PDF document'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'a web page'],
    ['a photo of a phone', text('\0\0\0\x18ftypheic\0\0\0\0'), 'HEIC'],
    ['a TIFF', text('II*\0........'), 'TIFF'],
    ['noise', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'no picture that can be read'],
    ['signs of a PNG and nothing behind', text('\x89PNG\r\n\x1a\n'), 'no picture'],
    ['a JPEG that begins and is a page', Buffer.concat([Buffer.from([255, 216, 255]), text('<script>')]), 'damaged'],
    ['30 000 × 30 000', bomb(30_000, 30_000), 'picture_too_large: This picture has too many pixels'],
    ['all of them in one row', bomb(40_000, 400), 'too many pixels'],
    ['more rows than there are', bomb(1600, 20_000), 'too many pixels'],
    ['fewer rows than it says', bomb(1600, 9000), 'damaged'],
    ['1 × 1', bomb(1, 1), 'picture_too_small: This picture has 1 × 1 pixels'],
  ])('%s', async (_, file, named) => {
    expect(await refusal(file)).toContain(named)
  })

  test('a file that breaks off', async () => {
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const whole = await photo().toFormat(format).toBuffer()
      expect(await refusal(whole.subarray(0, whole.length >> 1))).toContain('damaged or not whole')
    }
  })

  test('a picture that moves', async () => {
    expect(await refusal(await moving())).toContain('picture_moves')
  })

  test('one that is too small only when it is turned', async () => {
    expect(await refusal(await photo(500, 800).png().toBuffer())).toContain('500 × 800')
    const held = await photo(800, 500).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await refusal(held)).toContain('500 × 800')
  })

  test('others than the three are not read, even by their own loaders', async () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
    await expect(sharp(gif).metadata()).rejects.toThrow()
    await expect(sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata()).rejects.toThrow()
  })
})

test('the event loop goes on while a picture is being made', async () => {
  const file = await photo(4000, 3000).png().toBuffer()
  let beats = 0
  const clock = setInterval(() => (beats += 1), 5)
  await makePicture(file)
  clearInterval(clock)
  expect(beats).toBeGreaterThan(5)
})
