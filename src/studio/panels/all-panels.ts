import { MAP_PANEL } from './map-panel.tsx'
import type { Panel } from './panel.ts'
import { PEOPLE_PANEL } from './people-panel.tsx'
import { PLAY_PANEL } from './play-panel.tsx'
import { PROOF_PANEL } from './proof-panel.tsx'
import { PUBLISH_PANEL } from './publish-panel.tsx'
import { REVIEW_PANEL } from './review-panel.tsx'
import { TODO_PANEL } from './todo-panel.tsx'

/** The tabs beside the text, in their order: one file and one line each. */
export const PANELS: readonly Panel[] = [
  TODO_PANEL,
  PLAY_PANEL,
  MAP_PANEL,
  PROOF_PANEL,
  PEOPLE_PANEL,
  REVIEW_PANEL,
  PUBLISH_PANEL,
]
