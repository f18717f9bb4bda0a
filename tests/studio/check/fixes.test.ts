import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { explain } from '../../../src/studio/check/explain.ts'
import { MAIN_FILE, type StoryFiles } from '../../../src/studio/drafts/draft.ts'
import { changesOf } from '../../../src/studio/editor/documents.ts'
import type { LineEdit } from '../../../src/studio/workbench/workbench.ts'

const SOUND = `# title: An example
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: A customer is waiting.
VAR tension = 60
-> start
=== start ===
Madeleine: Three weeks! # situation: upset # face: angry
* [Three weeks without a word. # move: validate] -> promise
* [Our terms say five. # move: lecture] -> promise
=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
`

const findingsOf = (files: StoryFiles): readonly Finding[] => {
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  return compiled.ok ? compiled.warnings : compiled.findings
}

function applied(files: StoryFiles, edits: readonly LineEdit[]): StoryFiles {
  const changed: Record<string, string> = { ...files }
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const state = EditorState.create({ doc: changed[file] ?? '' })
    const mine = edits.filter((edit) => edit.file === file)
    changed[file] = state.update({ changes: changesOf(state, mine) }).state.doc.toString()
  }
  return changed
}

const LOOK = '# look: nadia = Nadia, body Coffee, hair Bun'

/** A change of the sound story, the code that it is found by, and the line that the fix makes of it. */
const BROKEN: readonly (readonly [code: string, piece: string, by: string, mended: string])[] = [
  ['unknown_move', 'move: validate', 'move: validat', '* [Three weeks without a word. # move: validate] -> promise'],
  ['unknown_face', 'face: angry', 'face: angri', 'Madeleine: Three weeks! # situation: upset # face: angry'],
  ['unknown_situation', 'upset', 'upsett', 'Madeleine: Three weeks! # situation: upset # face: angry'],
  ['unknown_outcome', 'resolved', 'resolvd', 'Madeleine: All right. # ending: promise # outcome: resolved'],
  ['unknown_tag', '# face:', '# fase:', 'Madeleine: Three weeks! # situation: upset # face: angry'],
  ['unknown_place', 'shop-counter', 'shop-countr', '# place: shop-counter'],
  ['unknown_person', 'person: madeleine', 'person: madelaine', '# person: madeleine'],
  ['unknown_hair', '# person', `${LOOK.replace('Bun', 'Bum')}\n# person`, LOOK],
  ['unknown_body', '# person', `${LOOK.replace('Coffee', 'Cofee')}\n# person`, LOOK],
  ['unknown_glasses', '# person', `${LOOK}, glasses GlassRoun\n# person`, `${LOOK}, glasses GlassRound`],
  ['unknown_beard', '# person', `${LOOK}, beard Chim\n# person`, `${LOOK}, beard Chin`],
  ['unknown_look_part', '# person', `${LOOK}, skn CF9468\n# person`, `${LOOK}, skin CF9468`],
  ['look_unused', '# person', `${LOOK}\n# person`, '# person: nadia'],
  ['unknown_channel', 'channel: counter', 'channel: countr', '# channel: counter'],
  [
    'unknown_speaker',
    'Madeleine: All',
    'Madelaine: All',
    'Madeleine: All right. # ending: promise # outcome: resolved',
  ],
  ['speaker_not_in_cast', 'Madeleine: All', 'Grace: All', '# person: grace'],
  ['ink_error', '-> start\n', '-> strt\n', '-> start'],
  ['ink_error', '-> start\n', '-> elsewhere_altogether\n', '=== elsewhere_altogether ==='],
  ['ink_error', 'Madeleine: Three', '{tensoin > 5: Ha.}\nMadeleine: Three', '{tension > 5: Ha.}'],
  ['ink_error', 'Madeleine: Three', '~ been_here_before = true\nMadeleine: Three', 'VAR been_here_before = false'],
  ['ink_warning', '-> END\n', '', '-> END'],
  ['no_title', '# title: An example\n', '', '# title: Untitled story'],
  ['no_channel', '# channel: counter\n', '', '# channel: counter'],
  ['no_minutes', '# minutes: 1\n', '', '# minutes: 6'],
  ['unfinished_number', 'tension = 60', 'tension = 60.', 'VAR tension = 60'],
  [
    'misplaced_tag',
    'word. # move: validate] -> promise',
    'word.] # move: validate\n    -> promise',
    '* [Three weeks without a word. # move: validate]',
  ],
  ['outcome_without_ending', '# ending: promise ', '', 'Madeleine: All right. # ending: the_end # outcome: resolved'],
  ['external', 'VAR tension', 'EXTERNAL hack()\nVAR tension', 'VAR tension = 60'],
  ['include_missing', 'VAR tension', 'INCLUDE more.ink\nVAR tension', 'INCLUDE more.ink'],
  ['include_outside', 'VAR tension', 'INCLUDE ../../etc/passwd\nVAR tension', 'VAR tension = 60'],
]

describe('fixes', () => {
  test('the story that they are tried on has nothing to mend', () => {
    expect(findingsOf({ [MAIN_FILE]: SOUND })).toEqual([])
  })

  test.each(BROKEN)('%s: %j as %j is mended', (code, piece, by, mended) => {
    expect(SOUND).toContain(piece)
    const files = { [MAIN_FILE]: SOUND.replace(piece, by) }
    const finding = findingsOf(files).find((one) => one.code === code)
    if (!finding) throw new Error(`Nothing was found: ${JSON.stringify(findingsOf(files))}`)
    const { fix, why, mend } = explain(finding, files)
    expect(why).not.toBe('')
    expect(mend).not.toBe('')
    if (!fix) throw new Error(`No fix for: ${finding.message}`)
    const after = applied(files, fix.edits)
    expect(after[MAIN_FILE]?.split('\n')).toContain(mended)
    expect(findingsOf(after).filter((one) => one.message === finding.message)).toEqual([])
  })

  /** Those after which the author goes on with a word of their own. */
  test.each([
    ['reply_without_move', ' # move: validate]', ']', '* [Three weeks without a word. # move: ] -> promise', 39],
    ['empty_tag', '# move: validate', '# move:', '* [Three weeks without a word. # move: ] -> promise', 39],
    ['ending_without_outcome', ' # outcome: resolved', '', 'Madeleine: All right. # ending: promise # outcome: ', 51],
    ['no_person', '# person: madeleine\n', '', '# person: ', 10],
    ['no_place', '# place: shop-counter\n', '', '# place: ', 9],
    ['no_briefing', '# briefing: A customer is waiting.\n', '', '# briefing: ', 12],
    [
      'no_ending',
      ' # ending: promise # outcome: resolved',
      '',
      'Madeleine: All right. # ending: the_end # outcome: ',
      51,
    ],
  ] as const)('%s: the cursor goes where the author chooses', (code, piece, by, line, column) => {
    const files = { [MAIN_FILE]: SOUND.replace(piece, by) }
    const finding = findingsOf(files).find((one) => one.code === code)
    if (!finding) throw new Error(`Nothing was found: ${JSON.stringify(findingsOf(files))}`)
    const { fix } = explain(finding, files)
    const lines = applied(files, fix?.edits ?? [])[MAIN_FILE]?.split('\n') ?? []
    expect(lines).toContain(line)
    expect(fix?.goOn).toEqual({ file: MAIN_FILE, line: lines.indexOf(line) + 1, column })
  })

  test('words of the author are left alone', () => {
    const files = { [MAIN_FILE]: SOUND.replace('All right.', 'All { right.') }
    for (const finding of findingsOf(files)) expect(explain(finding, files).fix).toBeNull()
  })
})
