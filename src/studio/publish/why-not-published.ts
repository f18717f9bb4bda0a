import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import type { ProofState } from '../proof/proof-state.ts'
import type { ShareState } from '../share/share.ts'
import type { Checked } from '../workbench/workbench.ts'

const words = studioPublish.whyNot

export interface PublishingState {
  readonly checked: Pick<Checked, 'stale' | 'story'> | null
  readonly proof: ProofState
  readonly share: ShareState
  /** Hash of the published version. */
  readonly published: string | null
}

/** Why a text cannot be published now, as a sentence; null: it can. The server checks all of it again. */
export function whyNotPublished({ checked, proof, share, published }: PublishingState): string | null {
  if (share === 'conflict') return words.conflict
  if (!checked) return words.checking
  if (checked.stale || !checked.story) return words.errors
  if (checked.story.hash === published) return words.same
  const { kind, report } = proof
  if (report?.hash !== checked.story.hash) {
    return kind === 'stopped' || kind === 'failed' ? words.notProved : words.proving
  }
  // A recorded play that differs is the author's own wish; the server does not know of it.
  const breaking = report.findings.filter(({ severity, code }) => severity === 'error' && code !== 'play_differs')
  if (breaking.length > 0) return words.laws(breaking.length)
  if (!report.proved) return words.unwalked
  return share === 'shared' || share === 'sending' ? null : words.notSent
}
