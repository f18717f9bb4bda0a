import { studioText as words } from '../studio-text.ts'
import type { Panel, PanelProps } from './panel.ts'

function PlayPanel({ workbench, settings, Preview }: PanelProps) {
  const story = workbench.checked.value?.story
  const { inputs, seed } = workbench.playAt.value
  if (!story) return <p>{words.play.nothing}</p>
  return (
    <Preview
      story={story}
      seed={seed}
      inputs={inputs}
      settings={settings}
      onInputs={(made) => {
        workbench.playAt.value = { inputs: made, seed }
      }}
    />
  )
}

export const PLAY_PANEL: Panel = { id: 'play', label: words.play.label, Body: PlayPanel }
