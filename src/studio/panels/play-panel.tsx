import { useCallback, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { placeOfPlay } from '../play-start/place-of-play.ts'
import { StartForm } from '../play-start/start-form.tsx'
import type { PreviewProps } from '../preview.ts'
import { studioText } from '../studio-text.ts'
import type { Panel, PanelProps } from './panel.ts'
import { useInPause } from './use-in-pause.ts'
import './play-panel.css'

const words = studioText.play
type Fit = Parameters<PreviewProps['onFit']>[0]

/** The story as a trainee meets it, at the same moment while the text changes under it. */
function PlayPanel({ workbench, settings, Preview }: PanelProps) {
  const [fitting, setFitting] = useState<Fit | null>(null)
  const { inputs, seed, start } = workbench.playAt.value
  const checked = workbench.checked.value
  const elsewhere = start !== null
  const newest = elsewhere ? (checked?.fromStart?.story ?? null) : (checked?.story ?? null)
  const story = useInPause(newest, workbench.changes, start)
  const onFit = useCallback<PreviewProps['onFit']>(setFitting, [])
  const move = (to: readonly (typeof inputs)[number][]) => {
    workbench.playAt.value = { ...workbench.playAt.peek(), inputs: to }
  }
  const unfit = fitting !== null && fitting.fitting < inputs.length
  return (
    <div class="play-panel">
      <div class="play-panel__bar">
        <Button kind="quiet" disabled={inputs.length === 0} onClick={() => move([])}>
          {words.again}
        </Button>
        <Button kind="quiet" disabled={inputs.length === 0} onClick={() => move(inputs.slice(0, -1))}>
          {words.back}
        </Button>
        <StartForm workbench={workbench} />
        {story && (
          <Button
            kind="quiet"
            onClick={() => {
              const place = placeOfPlay({ story, inputs, seed }, workbench.files.peek())
              if (place) workbench.goTo(place)
            }}
          >
            {words.toText}
          </Button>
        )}
        {workbench.proof.value.report?.dice && (
          <Button
            kind="quiet"
            onClick={() => {
              workbench.playAt.value = { ...workbench.playAt.peek(), inputs: [], seed: seed + 1 }
            }}
          >
            {words.dice(seed)}
          </Button>
        )}
      </div>
      <div role="status">
        {checked?.stale && story && <p class="play-panel__note">{words.stale}</p>}
        {unfit && <p class="play-panel__note">{words.unfit(fitting.fitting + 1, fitting.lost)}</p>}
        {elsewhere && checked?.fromStart && !story && <p class="play-panel__note">{words.failed}</p>}
      </div>
      {story ? (
        <Preview
          story={story}
          seed={seed}
          inputs={inputs}
          ledger={start?.ledger ?? null}
          settings={settings}
          onInputs={move}
          onFit={onFit}
        />
      ) : (
        <p class="play-panel__nothing">{words.nothing}</p>
      )}
    </div>
  )
}

export const PLAY_PANEL: Panel = { id: 'play', label: words.label, Body: PlayPanel }
