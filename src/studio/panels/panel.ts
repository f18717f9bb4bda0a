import type { ComponentType } from 'preact'
import type { Settings } from '../../ui/settings.ts'
import type { Hear, Preview } from '../preview.ts'
import type { Workbench } from '../workbench/workbench.ts'

export const PANEL_IDS = ['todo', 'play', 'map', 'proof', 'people', 'review', 'publish'] as const
export type PanelId = (typeof PANEL_IDS)[number]

export interface PanelProps {
  readonly workbench: Workbench
  readonly settings: Settings
  readonly Preview: Preview
  readonly hear: Hear
}

/** One tab beside the text. */
export interface Panel {
  readonly id: PanelId
  readonly label: string
  readonly Body: ComponentType<PanelProps>
}
