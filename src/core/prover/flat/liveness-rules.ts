/** Rules of the analysis. All hold; tests switch one off and expect that the certificate refuses the walk. */
export interface LivenessRules {
  /** A once-only reply looks at whether it was taken. */
  readonly once: boolean
  /** What follows a return is still to come within a tunnel or function. */
  readonly returns: boolean
  /** A reply that is on offer may be taken. */
  readonly replies: boolean
  /** What feeds a variable that will be read is itself read. */
  readonly feeds: boolean
  /** Counters are as large as the story looks at them. */
  readonly counters: boolean
  /** Frames that some way comes back to are kept. */
  readonly frames: boolean
}

export const ALL_RULES: LivenessRules = {
  once: true,
  returns: true,
  replies: true,
  feeds: true,
  counters: true,
  frames: true,
}
