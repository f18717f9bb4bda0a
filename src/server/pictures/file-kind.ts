export type FileKind = { readonly ok: true } | { readonly ok: false; readonly sentence: string }

const TAKEN = 'PNG, JPEG and WebP are taken: save it as one of them.'

/** What a file begins with, whatever it is called. */
const startsWith = (file: Uint8Array, signs: string, at = 0): boolean =>
  file.length >= at + signs.length && [...signs].every((sign, i) => file[at + i] === sign.charCodeAt(0))

const PICTURES: readonly ((file: Uint8Array) => boolean)[] = [
  (file) => startsWith(file, '\x89PNG\r\n\x1a\n'),
  (file) => startsWith(file, '\xff\xd8\xff'),
  (file) => startsWith(file, 'RIFF') && startsWith(file, 'WEBP', 8),
]

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^GIF8/, `This is a GIF picture. ${TAKEN}`],
  [/^%PDF/, `This is a PDF document. ${TAKEN}`],
  [/^....ftyp(heic|heix|mif1|msf1|avif)/s, `This is a HEIC or AVIF picture, as some phones make it. ${TAKEN}`],
  [/^(II\*|MM\0\*)/, `This is a TIFF picture. ${TAKEN}`],
  [/^BM/, `This is a BMP picture. ${TAKEN}`],
  [/<svg[\s>]/i, `This is an SVG drawing, which may hold programs. ${TAKEN}`],
  [/<(!doctype|html|head|body|script)[\s>]/i, `This is a web page and no picture. ${TAKEN}`],
]

/** Tells a picture that is taken by its first bytes; of what is not, the sentence says what it is. */
export const fileKind = (file: Uint8Array): FileKind => {
  if (file.length === 0) return { ok: false, sentence: 'This file is empty.' }
  if (PICTURES.some((is) => is(file))) return { ok: true }
  const beginning = Buffer.from(file.subarray(0, 1000)).toString('latin1')
  const sentence =
    OTHERS.find(([signs]) => signs.test(beginning))?.[1] ?? `This is no picture that can be read. ${TAKEN}`
  return { ok: false, sentence }
}
