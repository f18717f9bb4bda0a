const HEAD = `# title: A story for measuring
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 6
# briefing: A customer is waiting.
VAR tension = 60
VAR apologies = 0
`

const ENDINGS = `=== well ===
Madeleine: All right. # ending: well # outcome: resolved
-> END
=== badly ===
Madeleine: Enough. # ending: badly # outcome: escalated
-> END
`

/** Decisions in a row, each with a good and a bad reply that meet again: 2 to the power of `decisions` ways, without the standing actions. */
export function binaryStory(decisions: number): string {
  const knots = Array.from({ length: decisions }, (_, at) => {
    const next = at + 1 < decisions ? `d${at + 1}` : 'over'
    const move = at % 4 === 0 ? 'apologize' : at % 4 === 1 ? 'rephrase' : at % 4 === 2 ? 'validate' : 'solve'
    return `=== d${at} ===
Madeleine: And ${at}?${at === 0 ? ' # situation: upset' : ''}
* [I see, ${at}. # move: ${move}] Well.
* [No, ${at}. # move: deny] Oh.
- -> ${next}
`
  })
  return `${HEAD}-> d0\n${knots.join('')}=== over ===\n{tension > 60: -> badly}\n-> well\n${ENDINGS}`
}

/** Topics that can be asked for in any order, each once. */
export function hubStory(topics: number): string {
  const replies = Array.from({ length: topics }, (_, at) => {
    return `* [Tell me of ${at}. # move: invite] Madeleine: So it was. \n    -> hub\n`
  })
  return `${HEAD}-> hub
=== hub ===
Madeleine: Yes? # situation: unspoken
${replies.join('')}+ [That is all. # move: put_off] -> over
=== over ===
{tension > 40: -> badly}
-> well
${ENDINGS}=== breathe ===
->->
=== get_help ===
-> badly
=== leave ===
-> badly
`
}

/** One long way with little to decide. */
export function linearStory(length: number): string {
  const knots = Array.from({ length }, (_, at) => {
    const next = at + 1 < length ? `l${at + 1}` : 'well'
    return `=== l${at} ===
Madeleine: Line ${at}.${at === 0 ? ' # situation: threat' : ''}
A little later.
* [… ${at} # move: stay_silent] -> ${next}
* [Stop ${at}. # move: argue] -> badly
`
  })
  return `${HEAD}-> l0\n${knots.join('')}${ENDINGS}`
}
