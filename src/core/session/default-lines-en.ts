/** What is told when a standing action is taken and the story has no knot for it. */
export interface DefaultLines {
  readonly breathe: string
  readonly nobodyElse: string
  readonly getHelp: { readonly contained: string; readonly escalated: string }
  readonly leave: { readonly contained: string; readonly escalated: string }
  readonly hangUp: { readonly contained: string; readonly escalated: string }
  /** What the transcript calls the three actions. */
  readonly names: { readonly breathe: string; readonly get_help: string; readonly leave: string }
}

export const DEFAULT_LINES_EN: DefaultLines = {
  breathe: 'You stop talking, breathe out slowly, and let the silence stand.',
  nobodyElse: 'There is nobody else to hand this to. It is yours.',
  getHelp: {
    contained: 'You fetch the person in charge. They take over, and you are out of the line of fire.',
    escalated:
      'You fetch the person in charge. The customer has to begin the whole story again, and is not any calmer for it.',
  },
  leave: {
    contained: '“Excuse me.” You walk out, to somebody in authority, and the door closes behind you.',
    escalated: '“Excuse me.” You walk off. Behind you the customer is still talking, to nobody.',
  },
  hangUp: {
    contained: 'You end the conversation and report it. The line is quiet.',
    escalated: 'You end the conversation. The customer is left with a dead line and the same problem.',
  },
  names: { breathe: 'You breathe.', get_help: 'You get help.', leave: 'You leave.' },
}
