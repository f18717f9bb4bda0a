import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { startingAt } from '../../../src/studio/play-start/starting-at.ts'

const story = (vars: string): string => `# title: An example
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: A customer is waiting.
${vars}
-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [Three weeks. # move: validate] -> later
=== later ===
Madeleine: {listened: You did listen.|You never listened.} {apologies} {stepped_back}
* [Go on. # move: invite] -> promise
= deeper
Madeleine: Down here. # situation: abusive
* [No. # move: set_boundary] -> promise
=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
`
const VARS = 'VAR tension = 60 // hot\nVAR listened = false\nVAR apologies = 0\nVAR stepped_back = 0'

function opened(vars: string, start: Parameters<typeof startingAt>[1]) {
  const compiled = compileStory({ main: MAIN_FILE, files: startingAt({ [MAIN_FILE]: story(vars) }, start) }, REPERTOIRE)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
  return openSession(compiled.story, { ...RUBRIC, fresh: start.ledger }, 1)
}

describe('a start in the middle', () => {
  const ledger = { ...RUBRIC.fresh, listened: true, apologies: 2, steppedBack: true }

  test('knot, situation, tension and what was done before', () => {
    const session = opened(VARS, { knot: 'later', situation: 'threat', tension: 84, ledger })
    const said = session.events.find((event) => event.kind === 'said')
    expect(said?.text).toBe('You did listen. 2 1')
    expect(session.offer).toMatchObject({ situation: 'threat', tension: 84 })
    expect(session.ledger.apologies).toBe(2)
  })

  test('a stitch, with the situation of the text', () => {
    const session = opened(VARS, { knot: 'later.deeper', situation: null, tension: 20, ledger: RUBRIC.fresh })
    expect(session.offer).toMatchObject({ situation: 'abusive', tension: 20 })
  })

  test('a story that keeps no tension of its own', () => {
    const session = opened('VAR listened = false\nVAR apologies = 0\nVAR stepped_back = 0', {
      ...{ knot: '', situation: null, tension: 32, ledger: RUBRIC.fresh },
    })
    expect(session.offer).toMatchObject({ situation: 'upset', tension: 32 })
  })
})
