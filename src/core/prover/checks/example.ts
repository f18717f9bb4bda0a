/** A whole story around an example: `body` begins with what is said first, and every knot of it is written out. */
export const example = (body: string): string => `# title: An example
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: A customer is waiting.
VAR tension = 60
${body}`

/** A small conversation that obeys every law; examples differ from it in one thing. */
export const SOUND = example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [You must have filled it in wrong, please. # move: blame] -> angry
* [Three weeks without a word, that is hard. # move: validate] -> heard
* [Our terms say five weeks, sorry. # move: lecture] -> angry
=== heard ===
Madeleine: It is.
* [It is not our fault. # move: deny] -> angry
* [Please be patient, thank you for waiting. # move: put_off] -> angry
* [And what did you do then? # move: invite] -> told
=== told ===
Madeleine: I rang you.
* [You rang, you should have been told, and nobody rang back. # move: rephrase] -> promise
* [Then why ring again, please? # move: argue] -> angry
* [Perhaps you rang the wrong number. # move: deny] -> angry
=== promise ===
Madeleine: All right, then. # ending: promise # outcome: resolved
-> END
=== angry ===
Madeleine: I want somebody else. # ending: door # outcome: escalated
-> END
`)

/** The sound story with a piece of it exchanged. */
export function changed(piece: string, by: string): string {
  if (!SOUND.includes(piece)) throw new Error(`The example has no "${piece}".`)
  return SOUND.replace(piece, by)
}
