import { describe, expect, test, vi } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { openPreview } from '../../../src/play/preview/open-preview.ts'
import { sameStage, stagedEntry } from '../../../src/play/preview/staged-entry.ts'

/** Machines stall. */
const SOON = { timeout: 20_000 }

const INK = `# title: An example
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: A customer is waiting.
VAR tension = 60
-> start
=== start ===
Madeleine: Three weeks! # situation: upset # face: angry
* [Three weeks. # move: validate] -> later
* [Our terms say five. # move: lecture] -> later
=== later ===
Madeleine: And now?
* [I'll send a new one. # move: solve] -> promise
* [That is not for me to say. # move: put_off] -> promise
=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
`

function story(ink = INK): CompiledStory {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': ink } }, REPERTOIRE)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
  return compiled.story
}

const opened = (inputs: readonly number[] = []) => {
  const onInputs = vi.fn()
  const first = { story: story(), seed: 1, inputs, ledger: null }
  return { first, onInputs, preview: openPreview({ ...first, onInputs }) }
}
const said = ({ conversation }: ReturnType<typeof openPreview>) => conversation.line.value?.text

describe('a preview', () => {
  test('reports what is played, and keeps nothing else', async () => {
    const { preview, onInputs } = opened()
    preview.conversation.finish()
    const { replies } = preview.conversation.offering.value ?? { replies: [] }
    preview.conversation.choose(0)
    await vi.waitFor(() => expect(onInputs).toHaveBeenCalledWith([replies[0]?.index]), SOON)
  })

  test('stands at the same moment when the text has changed under it', () => {
    const { preview, first } = opened([0])
    expect(said(preview)).toBe('And now?')
    const changed = story(INK.replace('And now?', 'So, and now?'))
    expect(preview.stand({ ...first, story: changed })).toEqual({ fitting: 1, lost: null })
    expect(said(preview)).toBe('So, and now?')
    expect(preview.conversation.phase.value).toBe('choosing')
  })

  test('says how far what was played still fits, and finds back when it fits again', () => {
    const { preview, first } = opened([0, 1])
    expect(preview.conversation.phase.value).toBe('over')
    const shorter = story(INK.replace('Madeleine: And now?\n', 'Madeleine: And now?\n-> promise\n'))
    expect(preview.stand({ ...first, story: shorter })).toEqual({ fitting: 1, lost: 'That is not for me to say.' })
    expect(said(preview)).toBe('All right.')
    expect(preview.stand(first)).toEqual({ fitting: 2, lost: null })
    expect(preview.conversation.inputs.value).toEqual([0, 1])
  })

  test('finds the reply that was taken by its words, wherever it stands now', () => {
    const { preview, first, onInputs } = opened([0, 1])
    const inserted = story(
      INK.replace('* [Three weeks.', '* [Sit down. # move: shut_down] -> promise\n* [Three weeks.'),
    )
    expect(preview.stand({ ...first, story: inserted })).toEqual({ fitting: 2, lost: null })
    expect(preview.conversation.inputs.value).toEqual([1, 1])
    expect(onInputs).toHaveBeenLastCalledWith([1, 1])
    // The page hands back what it was told, and nothing moves; undone, it is the old number again.
    expect(preview.stand({ ...first, story: inserted, inputs: [1, 1] })).toEqual({ fitting: 2, lost: null })
    preview.stand({ ...first, inputs: [1, 1] })
    expect(preview.conversation.inputs.value).toEqual([0, 1])
  })

  test('a reply that is rewritten is still the one; one that is taken out is not replaced by its neighbour', () => {
    const { preview, first } = opened([0, 1])
    const rewritten = INK.replace('[Three weeks. #', '[Three whole weeks. #')
    expect(preview.stand({ ...first, story: story(rewritten) })).toEqual({ fitting: 2, lost: null })
    const before = rewritten.replace('* [Three whole', '* [Sit down. # move: shut_down] -> promise\n* [Three whole')
    expect(preview.stand({ ...first, story: story(before) }).fitting).toBe(2)
    expect(preview.conversation.inputs.value).toEqual([1, 1])
    const without = rewritten.replace(/\* \[Three whole.*\n/, '')
    expect(preview.stand({ ...first, story: story(without), inputs: [1, 1] })).toEqual({
      ...{ fitting: 0, lost: 'Three whole weeks.' },
    })
    expect(said(preview)).toBe('Three weeks!')
  })

  test('what is chosen elsewhere goes by its numbers', () => {
    const { preview, first } = opened([0])
    const swapped = story(
      INK.replace('Three weeks. # move: validate', 'x')
        .replace('Our terms say five. # move: lecture', 'Three weeks. # move: validate')
        .replace('[x]', '[Our terms say five. # move: lecture]'),
    )
    preview.stand({ ...first, story: swapped, inputs: [0, 0] })
    expect(preview.conversation.inputs.value).toEqual([0, 0])
  })

  test('starts with a past of its own', () => {
    const { preview, first } = opened()
    preview.stand({ ...first, inputs: [0], ledger: { ...RUBRIC.fresh, apologies: 3 } })
    expect(said(preview)).toBe('And now?')
    preview.again()
    expect(said(preview)).toBe('Three weeks!')
  })

  test('the stage stays up as long as the same people stand at the same place', () => {
    const entry = stagedEntry(story())
    expect(entry).toMatchObject({ openingFace: 'angry', openingTension: 60 })
    expect(sameStage(entry, story(INK.replace('And now?', 'Well?')))).toBe(true)
    expect(sameStage(entry, story(INK.replace('shop-counter', 'doorstep')))).toBe(false)
    expect(sameStage(entry, story(INK.replace('# place', '# person: owen\n# place')))).toBe(false)
  })
})
