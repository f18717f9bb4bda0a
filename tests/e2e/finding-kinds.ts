import { CHECKS } from '../../src/core/prover/checks/all-checks.ts'
import { changed, SOUND } from '../../src/core/prover/checks/example.ts'
import { studioFindings } from '../../src/ui/text/en/studio-findings.ts'

/** A text that has one kind of finding, and how it is mended in the studio. */
export interface KindRow {
  readonly code: string
  readonly story: string
  readonly plays?: string
  /** What stands on the line that the finding is at; null: it is about the whole story. */
  readonly at: string | null
  /** One key mends it, after which the author may have to choose (`types`); null: only another text does. */
  readonly key: { readonly types?: string } | null
  /** The text that has it no more, where a key does not make it; after a key, what has nothing else either. */
  readonly mended?: string
  readonly mendedPlays?: string
}

/** The files of the story that the texts are written into. */
export const FILES = { 'story.ink': SOUND, 'part.ink': '// Included.\n' }

type Row = Omit<KindRow, 'code'>

const withKey = (piece: string, by: string, at: Row['at'], types?: string): Row => ({
  story: changed(piece, by),
  at,
  key: types === undefined ? {} : { types },
})
const byHand = (piece: string, by: string, at: Row['at'], mended = SOUND): Row => ({
  story: changed(piece, by),
  at,
  key: null,
  mended,
})

const TOLD = 'Madeleine: I rang you.\n'

/** A place of the story's own: its tag is written at the top, and here and there something is wrong with it. */
const OWN = `lobby = The lobby, file ${'3f'.repeat(16)}, sound office`
const pictured = (...pictures: readonly string[]): string =>
  changed('# minutes: 1\n', `# minutes: 1\n${pictures.map((picture) => `# picture: ${picture}\n`).join('')}`).replace(
    '# situation: upset',
    '# situation: upset # place: lobby',
  )
const picture = (at: string, ...pictures: readonly string[]): Row => ({
  story: pictured(...pictures),
  at,
  key: null,
  mended: pictured(OWN),
})

/** Somebody of the story's own, likewise. */
const NADIA = 'nadia = Nadia, body Coffee, hair Bun'
const looked = (...looks: readonly string[]): string =>
  changed('# minutes: 1\n', `# minutes: 1\n# person: nadia\n${looks.map((look) => `# look: ${look}\n`).join('')}`)
const look = (at: string, ...looks: readonly string[]): Row => ({
  story: looked(...looks),
  at,
  key: null,
  mended: looked(NADIA),
})
const misspelt = (at: string, written: string): Row => ({ story: looked(written), at, key: {} })

/** What is found while one types. */
const TYPED: Readonly<Record<string, Row>> = {
  no_title: withKey('# title: An example\n', '', '# person'),
  no_person: withKey('# person: madeleine\n', '', '# title', 'madeleine'),
  no_place: withKey('# place: shop-counter\n', '', '# title', 'shop-counter'),
  no_channel: withKey('# channel: counter\n', '', '# title'),
  no_minutes: withKey('# minutes: 1\n', '', '# title'),
  no_briefing: withKey('# briefing: A customer is waiting.\n', '', '# title', 'She waits.'),
  unknown_tag: withKey('# situation: upset', '# situatoin: upset', 'Three weeks!'),
  unknown_move: withKey('# move: validate', '# move: validat', 'Three weeks without'),
  unknown_situation: withKey('# situation: upset', '# situation: upsett', 'Three weeks!'),
  unknown_face: withKey(TOLD, 'Madeleine: I rang you. # face: angri\n', 'I rang you.'),
  unknown_outcome: withKey('outcome: resolved', 'outcome: resolvd', 'All right, then.'),
  unknown_sound: withKey(TOLD, 'Madeleine: I rang you. # sound: paperr\n', 'I rang you.'),
  unknown_place: withKey('shop-counter', 'shop-countr', '# place'),
  unknown_person: withKey('person: madeleine', 'person: madelaine', '# person'),
  unknown_channel: withKey('channel: counter', 'channel: countr', '# channel'),
  unknown_minutes: byHand('# minutes: 1', '# minutes: some', '# minutes'),
  unknown_language: byHand('# minutes: 1', '# minutes: 1\n# language: englisch!', '# language'),
  misplaced_tag: withKey(
    'that is hard. # move: validate] -> heard',
    'that is hard.] # move: validate\n    -> heard',
    'that is hard.',
  ),
  empty_tag: withKey('# move: validate', '# move:', 'that is hard.', 'validate'),
  reply_without_move: withKey(' # move: invite]', ']', 'what did you do then', 'invite'),
  speaker_not_in_cast: withKey(TOLD, 'Grace: I rang you.\n', 'I rang you.'),
  unknown_speaker: withKey(TOLD, 'Madelaine: I rang you.\n', 'I rang you.'),
  ending_without_outcome: withKey(' # outcome: resolved', '', 'All right, then.', 'resolved'),
  outcome_without_ending: withKey('# ending: promise ', '', 'All right, then.'),
  no_ending: {
    story: SOUND.replace(/ # ending: \w+ # outcome: \w+/g, ''),
    at: null,
    key: { types: 'resolved' },
    // The other way ends without a tag still.
    mended: SOUND,
  },
  action_knot_with_parameters: {
    story: `${SOUND}=== breathe(x) ===\n->->\n`,
    at: '=== breathe',
    key: null,
    mended: `${SOUND}=== breathe ===\n->->\n`,
  },
  ink_error: withKey('-> start\n', '-> strt\n', '-> strt'),
  ink_warning: { story: SOUND.replace(/-> END\n$/, ''), at: 'I want somebody else', key: {} },
  too_long: { story: `${SOUND}${'// more and more and more of this\n'.repeat(33_000)}`, at: null, key: null },
  not_text: byHand(TOLD, 'Madeleine: I rang\0 you.\n', null),
  nested_too_deep: byHand(TOLD, `${'{true:'.repeat(13)}Hm.${'}'.repeat(13)}\n${TOLD}`, '{true:'),
  too_hard_to_read: byHand(
    'VAR tension = 60',
    `VAR tension = 60\nVAR x = 1\n${'"{'.repeat(12)}x${'}"'.repeat(12)}`,
    '"{"{',
  ),
  external: withKey('VAR tension', 'EXTERNAL alert(x)\nVAR tension', 'EXTERNAL'),
  line_too_long: byHand('It is.', `It ${'is '.repeat(1700)}so.`, 'It is is'),
  reserved_name: byHand('VAR tension', 'VAR constructor = 1\nVAR tension', 'VAR constructor'),
  unfinished_number: withKey('tension = 60', 'tension = 60.', 'VAR tension'),
  include_missing: withKey('VAR tension', 'INCLUDE more.ink\nVAR tension', 'INCLUDE'),
  include_outside: withKey('VAR tension', 'INCLUDE ../../etc/passwd\nVAR tension', 'INCLUDE'),
  include_loop: withKey('VAR tension', `${'INCLUDE part.ink\n'.repeat(101)}VAR tension`, 'INCLUDE'),
  bad_picture: picture('no-file', 'lobby = The lobby, no-file'),
  picture_taken: picture('shop-counter =', OWN, OWN.replace('lobby', 'shop-counter')),
  picture_twice: picture('Another', OWN, OWN.replace('The lobby', 'Another')),
  too_many_pictures: picture(
    'n13 =',
    OWN,
    ...Array.from({ length: 12 }, (_, at) => OWN.replace('lobby', `n${at + 2}`)),
  ),
  unknown_room_sound: picture('sound offise', OWN.replace('office', 'offise')),
  picture_unused: picture('garden =', OWN, OWN.replace('lobby', 'garden')),
  bad_look: look('Nadia, body', 'Nadia, body Coffee, hair Bun'),
  look_id: look('Nadia =', NADIA.replace('nadia', 'Nadia')),
  look_name: look('<b>', NADIA.replace('Nadia', '<b>Nadia</b>')),
  look_incomplete: look('Nadia, hair', 'nadia = Nadia, hair Bun'),
  look_colour: look('skin red', `${NADIA}, skin red`),
  look_voice: look('voice 9000', `${NADIA}, voice 9000`),
  look_rough: look('rough 7', `${NADIA}, rough 7`),
  look_part_empty: look('Bun, skin', `${NADIA}, skin`),
  look_part_twice: look('Bun, body', `${NADIA}, body Coffee`),
  look_taken: look('owen =', NADIA, NADIA.replace('nadia = Nadia', 'owen = Owen')),
  look_twice: look('Afro', NADIA, NADIA.replace('Bun', 'Afro')),
  look_name_taken: look('= Madeleine', NADIA.replace('Nadia', 'Madeleine')),
  look_unused: { story: looked(NADIA, NADIA.replace('nadia = Nadia', 'ada = Ada')), at: 'ada =', key: {} },
  too_many_looks: look(
    'n13 =',
    NADIA,
    ...Array.from({ length: 12 }, (_, at) => NADIA.replace('nadia = Nadia', `n${at + 2} = N${at + 2}`)),
  ),
  unknown_look_part: misspelt('skn', `${NADIA}, skn CF9468`),
  unknown_body: misspelt('Cofee', NADIA.replace('Coffee', 'Cofee')),
  unknown_hair: misspelt('Bum', NADIA.replace('Bun', 'Bum')),
  unknown_glasses: misspelt('GlassRoun', `${NADIA}, glasses GlassRoun`),
  unknown_beard: misspelt('Chim', `${NADIA}, beard Chim`),
  bad_play: {
    story: SOUND,
    plays: 'best: first reply, then wait\n',
    at: 'best:',
    key: null,
    mendedPlays: 'best: 1,2,0 -> promise 83\n',
  },
  play_differs: {
    story: SOUND,
    plays: 'best: 1,2,0 -> door 12\n',
    at: 'best:',
    key: null,
    mendedPlays: 'best: 1,2,0 -> promise 83\n',
  },
}

/** What the prover finds: the text is the check's own example, and here is the line that it is found at. */
const PROVED: Readonly<Record<string, Pick<Row, 'at'> & Partial<Row>>> = {
  runtime_error: { at: 'days mod 0' },
  endless_loop: { at: '{tension > 200' },
  content_run_out: { at: '] Oh.' },
  no_ending: { at: '{tension > 68' },
  not_walked_whole: { at: 'count = count + 1' },
  trap: { at: '-> stuck' },
  endless_points: { at: '+ [It is not our fault.', key: {} },
  ending_never_reached: { at: '# ending: goodbye' },
  ending_with_two_outcomes: { at: '# ending: promise # outcome: escalated' },
  knot_never_entered: { at: '=== forgotten' },
  reply_never_offered: { at: '{tension > 100}' },
  no_good_reply: { at: '* [It is not our fault.' },
  only_good_replies: { at: '* [You rang' },
  score_says_nothing: { at: null },
  good_way_fails: { at: null },
  harmful_way_passes: { at: null },
  best_way_harms: { at: null },
  best_way_ends_badly: { at: '# outcome: escalated' },
  guesser_passes: { at: null },
  best_reply_told: { at: null },
  float_changes_type: { at: '2.5' },
  coverage_unknown: { at: null },
}

/** No text makes these: the prover would have to be wrong, the checker to hang, or a server to lack a picture. Other tests show the last two. */
export const NEVER_WRITTEN: readonly string[] = ['not_certified', 'no_answer', 'picture_lacking']

/** Every kind that the studio can show: the checker's and the prover's. */
export const KINDS: readonly string[] = [...new Set([...studioFindings.codes, ...CHECKS.map(({ code }) => code)])]

/** A kind that both find has a row for each. */
export const rowsOf = (code: string): readonly KindRow[] => {
  const typed = TYPED[code]
  const check = CHECKS.find((one) => one.code === code)
  const proved = PROVED[code]
  return [
    ...(typed ? [{ code, ...(typed.key ? {} : { mended: SOUND }), ...typed }] : []),
    ...(check && proved ? [{ code, story: check.bad, mended: check.good, key: null, ...proved }] : []),
  ]
}
