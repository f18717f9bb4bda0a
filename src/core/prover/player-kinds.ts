import { ACTIONS, type Action } from '../model/move.ts'
import type { OfferedReply } from '../model/session.ts'

/** A player who never reads what a reply means. Weights for replies, then for the three actions; ties by chance. */
export interface PlayerKind {
  readonly name: string
  /** Says what the player does, for a page that a trainer reads. */
  readonly habit: string
  /** A standing action that the player always takes when it is open. */
  readonly action?: Action
  readonly weigh: (replies: readonly OfferedReply[], open: readonly Action[]) => readonly number[]
}

const POLITE =
  /\b(sorry|apolog\w*|please|thank\w*|understand|appreciate|of course|certainly|happy to|glad|kindly|welcome)\b/gi
const COMMANDS = /\b(must|need to|have to|now|stop|calm down|listen|don't|do not|never|should)\b/gi
const LOSS = /\b(lose|loss|cost|risk|miss|waste|worse|fine|late|fail|refuse|cannot|can't|won't|unfortunately)\b/gi

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length
export const politeness = (text: string): number => count(text, POLITE)
const questions = (text: string): number => count(text, /\?/g)
const commands = (text: string): number => count(text, COMMANDS)

function byReply(
  name: string,
  habit: string,
  surface: (text: string, place: number, of: number) => number,
): PlayerKind {
  return {
    name,
    habit,
    weigh: (replies) => {
      const scores = replies.map(({ text }, place) => surface(text, place, replies.length))
      const top = Math.max(...scores)
      return [...scores.map((score) => Number(score === top)), ...ACTIONS.map(() => 0)]
    },
  }
}

const byAction = (action: Action, habit: string): PlayerKind => ({
  name: action,
  habit,
  action,
  weigh: (replies, open) => {
    const taken = open.includes(action)
    return [...replies.map(() => Number(!taken)), ...ACTIONS.map((other) => Number(taken && other === action))]
  },
})

/** The guessers that a fair story does not let through. */
export const PLAYER_KINDS: readonly PlayerKind[] = [
  {
    name: 'random',
    habit: 'does anything that is open, by chance',
    weigh: (replies, open) => [...replies.map(() => 1), ...ACTIONS.map((action) => Number(open.includes(action)))],
  },
  byReply('random_reply', 'gives any reply, by chance', () => 1),
  byReply('first', 'always gives the first reply', (_, place) => -place),
  byReply('last', 'always gives the last reply', (_, place) => place),
  byReply('middle', 'always gives a reply in the middle', (_, place, of) => -Math.abs(place - (of - 1) / 2)),
  byReply('longest', 'always gives the longest reply', (text) => text.length),
  byReply('shortest', 'always gives the shortest reply', (text) => -text.length),
  byReply('polite', 'gives the reply with the most polite words', politeness),
  byReply('questions', 'gives the reply with the most question marks', questions),
  byReply('no_commands', 'gives the reply that sounds least like an order', (text) => -commands(text)),
  byReply('loss_averse', 'avoids words of loss and refusal', (text) => -count(text, LOSS)),
  byReply('surface', 'counts polite words and question marks, minus commands', (text) => {
    return politeness(text) + questions(text) - commands(text)
  }),
  byReply('apologize', 'says sorry wherever it can be said', (text) => Number(/\b(sorry|apolog)/i.test(text))),
  byAction('breathe', 'breathes whenever it can'),
  byAction('get_help', 'always gets help'),
  byAction('leave', 'always leaves'),
]
