interface Params {
  readonly reason?: 'denied' | 'newer_version' | 'damaged' | 'no_answer' | 'failed'
  readonly count?: number
}

const WHY = {
  denied: 'This browser does not allow the page to keep anything.',
  newer_version: 'What is kept here was written by a newer version of Defuse; reload the page to get that version.',
  damaged: 'What is kept here cannot be opened.',
  no_answer: 'The storage of this browser does not answer.',
  failed: 'The storage of this browser has failed.',
} as const

/** Notices about what is kept in this browser; the keys are the notice codes of the records. */
export const records = {
  notice: {
    nothing_is_kept: ({ reason = 'failed' }: Params) =>
      `${WHY[reason]} You can go on playing, but nothing will be here after you close this tab.`,
    set_aside: ({ count = 1 }: Params) =>
      count === 1
        ? 'One saved item could not be read and was set aside. Nothing was deleted: you can download it.'
        : `${count} saved items could not be read and were set aside. Nothing was deleted: you can download them.`,
    storage_full: (_: Params) =>
      'The storage of this browser is full. You can go on playing, but what you do now is not kept until there is room again.',
    blocked_by_other_tab: (_: Params) =>
      'Defuse is open in another tab that keeps the storage busy. Close that tab and reload this one.',
    closed_for_update: (_: Params) =>
      'A newer version of Defuse was opened in another tab. Reload this page to go on with it.',
    played_in_two_tabs: (_: Params) =>
      'You played on with this attempt in another tab. Both are kept: what you do here is now an attempt of its own.',
  },
  downloadSetAside: 'Download what was set aside',
  setAsideFile: 'defuse-set-aside.json',
  dismiss: 'Close this notice',
}
