import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'
import { RATE, type Samples } from './signal.ts'

/** Every sound is offered as both: Ogg is smaller and exact, MP3 is what older Safari plays. */
export interface Encoded {
  readonly mp3: Uint8Array
  readonly ogg: Uint8Array
}

export interface Quality {
  /** kb/s of the MP3. */
  readonly bitrate: 32 | 40 | 48
  /** Vorbis quality, -1 to 10. */
  readonly ogg: number
}

export async function encode(samples: Samples, { bitrate, ogg }: Quality): Promise<Encoded> {
  const format = { channels: 1, sampleRate: RATE } as const
  const mp3 = await createMp3Encoder()
  mp3.configure({ ...format, bitrate, outputSampleRate: RATE })
  const vorbis = await createOggEncoder()
  // A fixed serial number: the same sound is the same file.
  vorbis.configure({ ...format, vbrQuality: ogg, oggSerialNo: 1 })
  return { mp3: whole(mp3, samples), ogg: whole(vorbis, samples) }
}

interface Encoder {
  encode(samples: readonly Float32Array[]): Uint8Array
  finalize(): Uint8Array
}

/** The encoders hand out their own buffer, hence the copies; small pieces keep that buffer small. */
function whole(encoder: Encoder, samples: Samples): Uint8Array {
  const parts: Uint8Array[] = []
  for (let i = 0; i < samples.length; i += RATE) parts.push(encoder.encode([samples.slice(i, i + RATE)]).slice())
  parts.push(encoder.finalize().slice())
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let end = 0
  for (const part of parts) {
    file.set(part, end)
    end += part.length
  }
  return file
}
