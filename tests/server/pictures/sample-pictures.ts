import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** What must not come out again. */
export const SECRET = 'ANN-UNMISTAKABLE'

/** Something like a photograph: light at the top, dark at the bottom, red at the left, blue at the right. */
export const photo = (width = 1920, height = 1280) => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - y / height
      const at = (y * width + x) * 3
      pixels[at] = 255 * light * (1 - x / width)
      pixels[at + 1] = 120 * light
      pixels[at + 2] = 255 * light * (x / width)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** With all that cameras and programs write beside the picture. */
export const talkative = (orientation = 1): Promise<Buffer> =>
  photo()
    .withExif({
      IFD0: { Artist: SECRET, Make: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSAreaInformation: SECRET },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET}</a></x:xmpmeta>`)
    .withIccProfile('p3')
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of a few kilobytes that unfolds to as many grey pixels as wanted. */
export const bomb = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2000)))
  const signs = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signs, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** Two frames of a WebP that moves. */
export const moving = async (): Promise<Buffer> => {
  const frames = await photo(640, 720).raw().toBuffer()
  return sharp(frames, { raw: { width: 640, height: 720, channels: 3, pageHeight: 360 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
}
