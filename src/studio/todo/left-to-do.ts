import type { StudioFinding } from '../check/studio-finding.ts'
import type { ProofState } from '../proof/proof-state.ts'
import { whyNotPublished } from '../publish/why-not-published.ts'
import type { ShareState } from '../share/share.ts'
import type { Checked } from '../workbench/workbench.ts'
import type { Mark } from './marks.ts'

export interface TodoFacts {
  readonly marks: readonly Mark[]
  readonly findings: readonly StudioFinding[]
  readonly checked: Pick<Checked, 'stale' | 'story'> | null
  readonly proof: ProofState
  /** Null: there is no server, or nobody is signed in who may write there. */
  readonly share: ShareState | null
  /** Hash of the published version. */
  readonly published: string | null
}

export interface LeftToDo {
  readonly marks: readonly Mark[]
  /** What must be mended, as far as it is known. */
  readonly errors: readonly StudioFinding[]
  /** `open`: errors, or not every way could be walked. `waiting`: that is being found out. */
  readonly laws: 'done' | 'open' | 'waiting'
  /** `ready`: it can be published now. `alone`: not from here. */
  readonly publishing: 'done' | 'ready' | 'blocked' | 'alone'
  /** Why it cannot be published now. */
  readonly why: string | null
}

/** What stands between a text and its being played by trainees. */
export function leftToDo({ marks, findings, checked, proof, share, published }: TodoFacts): LeftToDo {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && code !== 'play_differs')
  const why = whyNotPublished({ checked, proof, share: share ?? 'shared', published })
  const story = checked && !checked.stale ? checked.story : null
  return {
    ...{ marks, errors, laws: lawsOf(errors, story?.hash, proof), why },
    publishing:
      share === null ? 'alone' : story && story.hash === published ? 'done' : why === null ? 'ready' : 'blocked',
  }
}

function lawsOf(
  errors: readonly StudioFinding[],
  hash: string | undefined,
  { kind, report }: ProofState,
): LeftToDo['laws'] {
  if (errors.length > 0) return 'open'
  if (hash === undefined || report?.hash !== hash) return kind === 'failed' || kind === 'stopped' ? 'open' : 'waiting'
  return report.proved ? 'done' : 'open'
}
