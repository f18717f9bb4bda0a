import type { Panel } from './panel.ts'
import { PLAY_PANEL } from './play-panel.tsx'
import { PROOF_PANEL } from './proof-panel.tsx'
import { PUBLISH_PANEL } from './publish-panel.tsx'

/** The tabs beside the text, in their order: one file and one line each. */
export const PANELS: readonly Panel[] = [PLAY_PANEL, PROOF_PANEL, PUBLISH_PANEL]
