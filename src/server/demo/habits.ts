import type { Move } from '../../core/model/move.ts'

/** What draws somebody to a move who does not see what the situation asks for; on the scale of the rubric's points. */
export type Appeal = Readonly<Partial<Record<Move, number>>>

/** A decent employee on a bad day: fixes at once, quotes the rules, lets rudeness pass, forgets to stop and listen. */
export const EVERYDAY: Appeal = {
  ...{ solve: 3, be_transparent: 1, apologize: 2, validate: 0.3, rephrase: -0.8, invite: -0.2, name_emotion: -1 },
  ...{ step_back: -2.5, set_boundary: -0.8, stop_service: -1.5, get_manager: -0.5, stay_silent: -1.5, leave: -3 },
  ...{ support_employee: 0.5, restore_dialogue: 0.6, listen_to_employee: -0.2, debrief: -0.5, reach_out: -0.5 },
  ...{ deny: 1.3, argue: 1, lecture: 1.8, shut_down: 0.6, withhold_apology: 0.4, blame: 0.6, put_off: 1.2 },
  ...{ overpromise: 1.8, insult: -3, threaten: -2.5, ignore_abuse: 1.8, explain_in_danger: 1.4, stay_in_danger: 0.4 },
  ...{ reprimand_in_public: 0.8, abandon_employee: 0.6 },
}

/** What somebody falls back on, and does more than others. */
export const HABITS = {
  fixer: { solve: 2.5, overpromise: 2, rephrase: -1, invite: -1 },
  rule_reader: { lecture: 2.2, deny: 1.6, shut_down: 1.4, validate: -1 },
  pleaser: { apologize: 2.2, overpromise: 1.8, ignore_abuse: 1.6, set_boundary: -1.5 },
  fighter: { argue: 2.2, blame: 1.6, threaten: 1.6, insult: 1.8, step_back: -1 },
  avoider: { get_manager: 1.6, put_off: 2, leave: 1, shut_down: 1 },
} as const satisfies Record<string, Appeal>
export type Habit = keyof typeof HABITS
