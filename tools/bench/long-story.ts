const HEAD = `# title: A long story
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 6
# briefing: Somebody has waited for a long time.
VAR tension = 60
-> k0
`
const END = `=== fin ===
Madeleine: Well. # ending: fin # outcome: resolved
-> END`

const knot = (at: number, knots: number): string => {
  const after = (step: number): string => (at + step < knots ? `k${at + step}` : 'fin')
  return `=== k${at} ===
Madeleine: And then? # situation: upset
* [That is long ${at}. # move: validate]
    Madeleine: It is.
    -> ${after(1)}
* [Tell me more ${at}. # move: invite]
    -> ${after(2)}
* [That is not so ${at}. # move: deny]
    -> ${at % 7 === 3 ? `k${at - 2}` : after(3)}
`
}
const LINES_OF_A_KNOT = 9
const LINES_AROUND = 11

/** A story with so many knots: most lead on, one in seven leads back. It ends in a line that a letter more breaks. */
export const knotsOf = (knots: number): string =>
  HEAD + Array.from({ length: knots }, (_, at) => knot(at, knots)).join('') + END

/** A story of about so many lines. */
export const storyOfLines = (lines: number): string => knotsOf(Math.ceil((lines - LINES_AROUND) / LINES_OF_A_KNOT))
