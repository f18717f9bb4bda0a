import { Refused } from '../http/refused.ts'

/** Something, an @, and parts with points between them; no quotes, brackets or unseen characters. */
const EMAIL = /^[^\s\p{C}@"<>,;:()[\]\\]+@[^\s\p{C}@"<>,;:()[\]\\.]+(\.[^\s\p{C}@"<>,;:()[\]\\.]+)*$/u

/** Lower case, as it is kept and compared; null when it cannot be an e-mail address. */
export const readEmail = (text: string): string | null => {
  const email = text.trim().normalize('NFC').toLowerCase()
  return email.length <= 254 && EMAIL.test(email) ? email : null
}

/** Throws `Refused` when it cannot be an e-mail address. */
export const givenEmail = (text: string): string => {
  const email = readEmail(text)
  if (email !== null) return email
  throw new Refused(400, 'bad_email', 'This is not an e-mail address. It should look like name@example.com.')
}

/** Control characters, and marks that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u
/** Has no ink of its own; a name of nothing else could neither be read nor pressed. */
const NO_INK = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\u2800]/gu
/** No script writes so many marks on one letter; they would cover the lines around. */
const TOWER = /\p{M}{6}/u
const NAME_MOST = 100

/** One line with single spaces; null when it cannot stand as a name. */
export const readName = (text: string): string | null => {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  if (name.length > NAME_MOST || UNSEEN.test(name) || TOWER.test(name)) return null
  return name.replaceAll(NO_INK, '') === '' ? null : name
}

/** For somebody of whom nobody has said a name: what stands before the @, or the address itself. */
export const nameFromEmail = (email: string): string =>
  readName(email.slice(0, email.indexOf('@')).slice(0, NAME_MOST)) ?? email.slice(0, NAME_MOST)

/** Throws `Refused` when it cannot stand as a name. */
export const givenName = (text: string): string => {
  const name = readName(text)
  if (name !== null) return name
  throw new Refused(400, 'bad_name', `A name is one line of 1 to ${NAME_MOST} letters, without unseen characters.`)
}
