import { studioPictures } from '../../ui/text/en/studio-pictures.ts'
import { LARGEST_FILE, PICTURE_TYPES } from '../../wire/picture-limits.ts'

const words = studioPictures.problems
export const MEGABYTES = LARGEST_FILE / 1024 / 1024

/** What can be told of a file before it is sent; null: the server may look at it. */
export function fileProblem(files: readonly Pick<File, 'name' | 'size' | 'type'>[]): string | null {
  const [file, ...others] = files
  if (!file || others.length > 0) return words.one
  if (file.size === 0) return words.empty(file.name)
  const known = PICTURE_TYPES.some((type) => type === file.type)
  if (!known && (file.type !== '' || !/\.(png|jpe?g|webp)$/i.test(file.name))) return words.type(file.name)
  if (file.size > LARGEST_FILE) return words.heavy(file.name, (file.size / 1024 / 1024).toFixed(1), MEGABYTES)
  return null
}

/** A name to begin with: that of the file, without what cameras and programs put into it. */
export const nameOfFile = (file: Pick<File, 'name'>): string => {
  const plain = file.name
    .replace(/\.\w+$/, '')
    .replace(/[_\-.#{}[\]|\\\p{Cc}]+/gu, ' ')
    .trim()
  const named = /\p{L}{3}/u.test(plain) && !/^(img|dsc|pxl|photo|image|screenshot)[\s\d]*$/i.test(plain)
  const name = named ? plain : 'Our place'
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1, 60)}`
}
