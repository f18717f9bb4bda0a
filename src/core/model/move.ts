/** What a reply does. The list and its meaning: the project's guidance on difficult customers. */
export const MOVES = [
  'validate',
  'apologize',
  'step_back',
  'rephrase',
  'name_emotion',
  'i_voice',
  'invite',
  'reach_out',
  'solve',
  'be_transparent',
  'set_boundary',
  'stop_service',
  'get_manager',
  'stay_silent',
  'leave',
  'debrief',
  'support_employee',
  'restore_dialogue',
  'listen_to_employee',
  'deny',
  'argue',
  'lecture',
  'shut_down',
  'withhold_apology',
  'blame',
  'put_off',
  'overpromise',
  'insult',
  'threaten',
  'ignore_abuse',
  'explain_in_danger',
  'stay_in_danger',
  'reprimand_in_public',
  'abandon_employee',
] as const
export type Move = (typeof MOVES)[number]

/** What the customer is doing right now; `unspoken`: no dissatisfaction has been put into words yet. */
export const SITUATIONS = [
  'unspoken',
  'upset',
  'unrealistic',
  'abusive',
  'threat',
  'danger',
  'aftermath',
  'managing',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** How a move fits a situation: asked for, good, neither, harmful, very harmful, critical. */
export const GRADES = ['asked', 'good', 'neutral', 'harmful', 'very_harmful', 'critical'] as const
export type Grade = (typeof GRADES)[number]

export const isGood = (grade: Grade): boolean => grade === 'asked' || grade === 'good'
export const isHarmful = (grade: Grade): boolean => grade !== 'neutral' && !isGood(grade)

export const OUTCOMES = ['resolved', 'contained', 'escalated', 'unsafe'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The three standing actions, offered on every turn beside the replies. */
export const ACTIONS = ['breathe', 'get_help', 'leave'] as const
export type Action = (typeof ACTIONS)[number]

/** The move that a standing action makes. */
export const MOVE_OF_ACTION: Readonly<Record<Action, Move>> = {
  breathe: 'step_back',
  get_help: 'get_manager',
  leave: 'leave',
}

export const SKILLS = [
  'validating',
  'apologizing',
  'stepping_back',
  'listening',
  'speaking_for_oneself',
  'finding_a_way_out',
  'staying_safe_and_respected',
  'leading',
] as const
export type Skill = (typeof SKILLS)[number]
