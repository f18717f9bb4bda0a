import { studioText as words } from '../studio-text.ts'
import type { Panel, PanelProps } from './panel.ts'

function ProofPanel({ workbench }: PanelProps) {
  const { kind } = workbench.proof.value
  return <p>{words.proof.states[kind]}</p>
}

export const PROOF_PANEL: Panel = { id: 'proof', label: words.proof.label, Body: ProofPanel }
