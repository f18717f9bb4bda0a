import type { NewRow } from '../../src/server/database/schema.ts'

/** What a text would do if it were anything but text: every payload sets `ran` on the window. */
const MARKUP =
  '<img src=x onerror="ran=1"><script>ran=1</script><svg/onload=ran=1><a href="javascript:ran=1" onclick="ran=1">go</a>'
const BREAKOUT = `'"\`><iframe srcdoc="<script>parent.ran=1</script>"></textarea></title></style><style>*{display:none!important}`
const TEMPLATE = `{{constructor.constructor('ran=1')()}} \${ran=1} <%= ran=1 %> {ran=1} %s %00`
const ADDRESS = 'javascript:ran=1 data:text/html,<script>ran=1</script> //evil.example/x url(//evil.example/y)'
/** Opened and never closed: what stands behind would be read backwards. */
const TURNED = '\u202edenrut\u2067 \u200fהפוך'
const UNSEEN = 'ze\u200bro\u2060wid\ufeffth\u00ad\u200d'
const PICTURES = '👩🏽‍🚒🧑‍🧑‍🧒‍🧒🏴󠁧󠁢󠁥󠁮󠁧󠁿🇨🇭'
const TOWER = `Z${'\u0301\u0327'.repeat(30)}`
const CONTROL = '\u0007\u001b[31m\u0085\u2028\u2029'

/** Stand around every hostile text, so that what is beside it can be told from it. */
export const OPENING = '⟪'
export const CLOSING = '⟫'

const ALL = [MARKUP, TURNED, BREAKOUT, TEMPLATE, UNSEEN, PICTURES, TOWER, ADDRESS, CONTROL].join(' ')

const wrapped = (text: string): string => `${OPENING}${text}${CLOSING}`

/** Everything at once, of one field, with a word as long as wanted. */
export const hostile = (field: string, wordLength = 120): string => wrapped(`${field} ${ALL} ${'W'.repeat(wordLength)}`)

/** The same for names, in which no mark may stand that turns or hides what is beside it. */
export const hostileName = (field: string): string => hostile(field).replace(TURNED, 'הפוך').replace(CONTROL, '')

/** The same within the rules of a field: no control characters, so many UTF-16 units. */
export const hostileLine = (field: string, most: number): string => {
  const text = `${field} ${TURNED} ${MARKUP} ${PICTURES} ${TOWER} ${BREAKOUT} ${TEMPLATE}`
  return wrapped(
    `${text} ${'W'.repeat(most)}`
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replaceAll(/[\u0000-\u001f\u007f]/g, '')
      .slice(0, most - 2)
      // Never half of a pair.
      .replace(/[\ud800-\udbff]$/, 'W'),
  )
}

/** In Ink every mark has a meaning of its own; written like this it is only itself. */
const inInk = (text: string): string =>
  text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')

/** Characters of the longest word; a line may have 5 000, with what is beside it. */
const LONGEST = 3000

/** Hostile text into everything that the author of a shipped story wrote; it plays as before. */
export const hostileStory = (shipped: string, title = 'title'): string => {
  const say = (field: string, wordLength?: number) => inInk(hostile(field, wordLength))
  let lines = 0
  const speech = (_all: string, before: string, tags = '') => {
    lines += 1
    return `${before} ${say('line', lines === 2 ? LONGEST : undefined)} ${tags}`
  }
  return shipped
    .replace(/^# title:.*$/m, `# title: ${inInk(hostile(title))}\n# author: ${say('author')}`)
    .replace(/^# briefing:.*$/m, (told) => `${told} ${say('briefing')}`)
    .replaceAll(/^(\s*[A-Z][a-z]+: [^#{}|\n]*?)[ \t]*(#[^\n]*)?$/gm, speech)
    .replaceAll(
      /^(\s*[*+]\s*(?:\{[^}]*\}\s*)*\[[^\]#{}|\n]*?)[ \t]*(?=[\]#])/gm,
      (reply) => `${reply} ${say('reply')} `,
    )
    .replaceAll(/# (ending|coach): ([^#\]\n]*?)[ \t]*(?=[#\]\n])/g, (_all, key: string, told: string) => {
      return `# ${key}: ${told} ${say(key)} `
    })
}

/** A version as only somebody who writes in the database itself can make it: people, place and looks as well. */
export const tampered = (row: NewRow<'story_version'>, slug: string, hash: string): NewRow<'story_version'> => {
  const compiled = JSON.parse(row.compiled_json) as Readonly<Record<string, unknown>>
  const entry = JSON.parse(row.entry_json) as Readonly<Record<string, unknown>>
  const looks = { body: '"><script>ran=1</script>', hair: '../../evil', skin: 'red;background:url(//evil.example/z)' }
  const more = { accessory: '</svg><script>ran=1</script>', facialHair: 'x.svg#', hairColor: hostile('hair') }
  const own = { own: true, voice: { pitch: 1e12, rough: -3 } }
  const first = (entry['cast'] as object[])[0]
  const cast = [{ ...first, name: hostileName('cast name'), cloth: hostile('cloth'), ...looks, ...more, ...own }]
  const place = hostile('place')
  const picture = `../../evil"><img src=x onerror=ran=1>`
  const places = [{ id: place, name: hostile('place name'), ambience: hostile('ambience'), picture }]
  const metadata = { ...(entry['metadata'] as object), title: hostile('tampered title'), place, places }
  const changed = { hash, cast, metadata }
  return {
    ...row,
    ...{ slug, hash, title: hostile('tampered title') },
    compiled_json: JSON.stringify({ ...compiled, ...changed }),
    entry_json: JSON.stringify({ ...entry, slug, ...changed }),
  }
}
