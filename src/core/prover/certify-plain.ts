import type { Input } from '../model/session.ts'
import { type InkTurn, openInk } from '../session/ink-runtime.ts'
import type { Certificate, Disagreement } from './certify.ts'
import { BEYOND, BROKE, ENDED, type Explored, inputCode } from './graph.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Plays bare Ink beside the graph of a story without session: the replies on offer, ends and errors must agree. */
export function certifyPlain(
  ink: string,
  { graph, repliesAt }: Explored,
  witnesses: readonly (readonly Input[])[],
  plays: number,
): Certificate {
  const disagreements: Disagreement[] = []
  const messages = new Map<string, string>()
  let steps = 0
  const fits = (turn: InkTurn, to: number, last: number): boolean => {
    // Past the last state that was walked nothing is claimed.
    if (to === BEYOND) return true
    if (turn.broke) return to === BROKE && graph.faults[last]?.code === turn.broke.code
    if (turn.replies.length === 0) return to === ENDED
    const replies = to < 0 ? [] : repliesAt(to)
    return (
      replies.length === turn.replies.length &&
      turn.replies.every(({ text }, at) => flat(text) === flat(replies[at]?.text ?? ''))
    )
  }
  const play = (seed: number, choose: (states: readonly number[], step: number) => Input | null): void => {
    const runtime = openInk(ink, seed)
    const inputs: Input[] = []
    const opened = runtime.begin()
    if (opened.broke) messages.set('', opened.broke.message)
    const roots = graph.roots.filter(({ to, last }) => fits(opened, to, last))
    if (roots.length === 0) disagreements.push({ inputs, what: 'the story opens differently' })
    let states = roots.map(({ to }) => to).filter((to) => to >= 0)
    for (let step = 0; step < 400 && states.length > 0; step++) {
      const input = choose(states, step)
      if (typeof input !== 'number') return
      inputs.push(input)
      steps += 1
      const turn = runtime.choose(input)
      if (turn.broke) messages.set(inputs.join(), turn.broke.message)
      const next = new Set<number>()
      let known = false
      for (const state of states) {
        for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
          if (graph.input(edge) !== inputCode(input) || !fits(turn, graph.to.at(edge), graph.last.at(edge))) continue
          known = true
          if (graph.to.at(edge) >= 0) next.add(graph.to.at(edge))
        }
      }
      if (!known) {
        disagreements.push({ inputs, what: 'the replies on offer differ' })
        return
      }
      states = [...next]
    }
  }
  for (const inputs of witnesses) {
    // Where chance decides, a way is only one of several.
    if (!graph.random) play(0, (_, step) => inputs[step] ?? null)
  }
  for (let seed = 0; seed < plays && disagreements.length === 0; seed++) {
    let state = seed + 1
    play(seed, ([at = 0]) => {
      const count = repliesAt(at).length
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return count === 0 ? null : Math.floor((state / 4_294_967_296) * count)
    })
  }
  return { plays: witnesses.length + plays, steps, disagreements, messages }
}
