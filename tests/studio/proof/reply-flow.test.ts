import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { walkStory } from '../../../src/core/prover/walk.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { type ReplyFlow, replyFlow } from '../../../src/studio/proof/reply-flow.ts'

const HEAD = `# title: T
# person: madeleine
# place: shop-counter
VAR tension = 60
-> start
`

function flowOf(body: string): readonly ReplyFlow[] {
  const compiled = compileStory({ main: 'story.ink', files: { 'story.ink': HEAD + body } }, REPERTOIRE)
  if (!compiled.ok) throw new Error(compiled.findings.map(({ message }) => message).join('\n'))
  return replyFlow(compiled.story, walkStory(compiled.story, RUBRIC))
}
const END = '    Madeleine: Good. # ending: e # outcome: resolved\n    -> END\n'

describe('how many come by at a reply', () => {
  test('shares those who come by among the replies, knot by knot', () => {
    const flow = flowOf(`=== start ===
Madeleine: Three weeks. # situation: upset
* [That is long. # move: validate]
    -> later
* [So what. # move: argue]
${END}=== later ===
Madeleine: And now?
* [Tell me more. # move: invite]
${END}* [So what. # move: argue]
${END}`)
    expect(flow.map(({ knot, line, taken, grade }) => [knot, line, taken, grade])).toEqual([
      ['start', 8, 0.5, 'asked'],
      ['start', 10, 0.5, 'very_harmful'],
      ['later', 15, 0.25, 'asked'],
      ['later', 18, 0.25, 'very_harmful'],
    ])
    expect(flow[0]?.tension).toBe(60)
    expect(flow[2]?.tension).toBeLessThan(60)
  })

  test('counts a reply that can be given again as often as it is expected to be', () => {
    const flow = flowOf(`=== start ===
Madeleine: Three weeks. # situation: upset
+ [Again, please. # move: invite]
    -> start
* [Enough. # move: shut_down]
${END}`)
    expect(flow[0]?.taken).toBeCloseTo(1, 5)
    expect(flow[1]?.taken).toBeCloseTo(1, 5)
  })
})
