import { MOVES, SITUATIONS } from '../../../src/core/model/move.ts'

type Pick = (below: number) => number

/** Numbers below n that are the same for the same seed, everywhere. */
export function dice(seed: number): Pick {
  let state = (seed + 1) >>> 0
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0
    let bits = state
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    return ((bits ^ (bits >>> 16)) >>> 0) % below
  }
}

const HEAD = `# title: Random
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: Random.
VAR tension = 60
VAR listened = false
VAR apologies = 0
VAR a = 0
VAR b = 1
VAR flag = false
VAR word = "x"
VAR target = -> k1
LIST mood = calm, (cross), furious
-> k0
`

const FOOT = `=== tun(n) ===
~ temp t = n
{t > 1: Madeleine: Deep. # situation: abusive}
+ [Up # move: invite] Up.
  ~ b = (b + t) % 3
+ {flag} [Over # move: deny]
  ->-> k0
- ->->
=== short ===
{b > 1:
  ~ flag = not flag
}
->->
=== thr ===
Madeleine: Beside.
* [Aside # move: solve] Aside. -> k1
+ {a == 1} [Again # move: argue] -> k0
- -> DONE
=== function inc(ref n)
~ n = (n + 1) % 3
~ return n
=== function both(ref n, by, ref other)
~ n = (n + by) % 3
{ flag:
  ~ other = n
}
=== function grow()
~ a = (a + b) % 3
~ return many(a)
=== function reset()
~ b = 0
~ flag = once(flag)
=== function once(yes)
~ temp was = yes
~ return not was
=== function many(n)
{ n > 1: lots|{n == 1:one|none} }
=== over ===
Madeleine: Well. # ending: over # outcome: resolved
-> END
=== out ===
{flag: Madeleine: No. # ending: out # outcome: escalated}
{not flag: Madeleine: Hm. # outcome: unsafe # ending: hm}
-> END
`

const ACTION_KNOTS = [
  '=== breathe ===\n{listened: You breathe.|You breathe again.}\n{a == 2:\n  ~ b = a\n}\n->->\n',
  '=== get_help ===\n{get_help > 1: -> over}\n~ flag = b > 0\n->->\n',
  '=== leave ===\n{tension > 68: -> k1}\nMadeleine: Gone. # ending: gone # outcome: contained\n-> END\n',
]

/** Tunnels and answers to actions that are left by diverts, and content that is come to by diverts and as a tunnel. */
const LEFT_FOOT = FOOT.replace(
  '+ {flag} [Over',
  '+ {a != 1} [Away # move: solve] -> k1\n+ [Round # move: deny] -> pass\n+ {flag} [Over',
)
const PASS = `=== pass ===
~ temp t = a
~ temp own = 1
{own}{flag: Madeleine: Well.|Madeleine: Oh.}
+ [Deeper {t} # move: invite] -> tun(t) -> pass_on
+ {b == 1} [Aside # move: deny]
  ~ temp late = b
  ->-> k1
+ [Out # move: argue] -> k0
- (pass_on) {t == 1: -> k1}
->->
`
const LEFT_KNOTS = [
  '=== breathe ===\n{flag: ->-> k1}\n{b == 1: -> k0}\n->->\n',
  '=== get_help ===\n{a == 1: -> pass}\n+ [Helped # move: validate] ->->\n+ [Not # move: deny] -> k1\n+ {b > 0} [So # move: solve] ->-> k0\n',
  '=== leave ===\n~ temp t = 2\n{tension > 68: ->-> tun(t)}\n-> pass -> short\n',
]

/**
 * A story that uses everything the flat walk claims to know, made from a seed. `chance`: with dice; `left`: with frames
 * of the call stack that are left behind. It may break; then both must break alike.
 */
export function randomInk(seed: number, chance = true, left = false): string {
  const pick = dice(seed)
  const one = <T>(list: readonly T[]): T => {
    const allowed = chance ? list : list.filter((entry) => !/RANDOM|\{~|shuffle/.test(String(entry)))
    return allowed[pick(allowed.length)] as T
  }
  const knots = 2 + pick(3)
  const knot = (): string => `k${pick(knots)}`
  const move = (): string => one(MOVES)
  let label = 0

  const condition = (): string =>
    one([
      'a == 1',
      'a > 0',
      'not flag',
      'flag',
      `b >= ${pick(3)}`,
      knot(),
      `not ${knot()}`,
      `${knot()} > ${1 + pick(2)}`,
      'word == "y"',
      `tension > ${40 + 4 * pick(10)}`,
      'listened',
      'apologies > 1',
      `TURNS_SINCE(-> ${knot()}) > ${pick(3)}`,
      'CHOICE_COUNT() == 0',
      'a == b and not (flag or listened)',
      'mood ? cross',
      'mood !? (calm, furious)',
      'mood > calm',
      'mood <= cross',
      'LIST_COUNT(mood) > 1',
      'LIST_VALUE(mood) == 2',
      'mood ^ (calm, furious)',
      'LIST_MIN(mood) == calm',
      'LIST_COUNT(LIST_INVERT(mood)) > 1',
    ])
  const logic = (): string =>
    one([
      '~ a = (a + 1) % 3',
      '~ b = MIN(b + a, 2)',
      '~ flag = not flag',
      '~ flag = a > b',
      '~ inc(a)',
      '~ inc(b)',
      `~ both(a, ${pick(3)}, b)`,
      '~ both(b, a + 1, b)',
      '~ grow()',
      '~ reset()',
      '~ word = "{flag:y|x}"',
      `~ target = -> ${knot()}`,
      '~ tension = tension + 4',
      '~ temp mine = a + b\n~ b = mine % 3',
      '~ a = RANDOM(0, 1)',
      '~ temp held = b\n~ inc(held)\n~ a = held',
      '~ tension = 60',
      '~ mood += furious',
      '~ mood -= cross',
      '~ mood++',
      '~ mood = ()',
      '~ mood = LIST_ALL(mood) - calm',
      '~ mood = mood(b)',
      '~ mood = LIST_RANDOM(LIST_ALL(mood))',
      '~ mood = LIST_RANGE(LIST_ALL(mood), 2, 3)',
    ])
  const line = (): string =>
    one([
      'Madeleine: So.',
      `Madeleine: Look. # situation: ${one(SITUATIONS)}`,
      'It is {a} and {b}.',
      'Madeleine: {One|Two|Three}.',
      'It goes {&round|and|about}.',
      '{!Once only.}',
      '{~Heads|Tails|Edge}: that is it.',
      '{shuffle once:\n- Dealt one.\n- Dealt two.\n}',
      'Half <>',
      '<> whole. # face: calm',
      `{ ${condition()}: Madeleine: Yes. # situation: ${one(SITUATIONS)}|Madeleine: No.}`,
      `{ ${condition()}:\n  ${logic()}\n- else:\n  Quiet.\n}`,
      `{ ${condition()}: ${one(['-> over', `-> ${knot()}`, '-> out', '-> short ->'])} }`,
      '{many(a)} of them.',
      '{grow()} now.',
      '{ a:\n- 0: Nothing.\n- 1:\n  ~ b = 0\n- else: Much.\n}',
      logic(),
      logic(),
      logic(),
    ])
  const lines = (most: number): string => Array.from({ length: pick(most) }, () => `${line()}\n`).join('')
  const exit = (): string =>
    one([
      `-> ${knot()}`,
      `-> ${knot()}`,
      `-> ${knot()}`,
      '-> over',
      '-> out',
      '-> target',
      `-> tun(${pick(3)}) -> ${knot()}`,
      '-> END',
      ...(left ? [`-> pass -> ${knot()}`, `-> tun(${pick(3)})`, '-> pass', '-> short'] : []),
    ])
  const words = (): string =>
    one([
      `[Say ${pick(9)} # move: ${move()}]`,
      `[Say {a} # move: ${move()}]`,
      `[Feel {mood} # move: ${move()}]`,
      `Say[ it # move: ${move()}, ${move()}] so`,
      `Be {many(a)}[ and {flag:loud|low} # move: ${move()}] then {a}`,
      `[{~This|That} # move: ${move()}]`,
      `[{flag:Loud|Low} # move: {flag:deny|validate}]`,
      `[{many(b)} # move: ${move()} # coach: Well.]`,
    ])
  const reply = (): string => {
    const kind = one(['*', '+', '*'])
    const when = pick(3) === 0 ? ` {${condition()}}` : ''
    const name = pick(4) === 0 ? ` (c${label++})` : ''
    return `${kind}${name}${when} ${words()}\n${lines(3)}${pick(3) === 0 ? '' : `${exit()}\n`}`
  }
  const body = (at: number): string => {
    const replies = Array.from({ length: 1 + pick(3) }, reply).join('')
    const fallback = pick(2) === 0 ? `${one(['*', '+'])} -> ${one([knot(), 'over'])}\n` : ''
    const thread = pick(4) === 0 ? '<- thr\n' : ''
    const tunnel = pick(5) === 0 ? `-> tun(${pick(3)}) ->\n` : pick(5) === 0 ? '-> short ->\n' : ''
    const gather = pick(3) === 0 ? `- (g${label++}) ${lines(2)}` : '- '
    const second = pick(4) === 0 ? `${reply()}${reply()}- ` : ''
    return `=== k${at} ===\n${lines(4)}${tunnel}${thread}${replies}${fallback}${gather}\n${second}${exit()}\n`
  }
  const texts = Array.from({ length: knots }, (_, at) => body(at)).join('')
  const actions = (left ? LEFT_KNOTS : ACTION_KNOTS).filter(() => pick(2) === 0).join('')
  return `${HEAD}${texts}${left ? `${LEFT_FOOT}${PASS}` : FOOT}${actions}`
}
