import { text } from '../../ui/text.ts'
import { EndPanel } from './end-panel.tsx'
import type { PlayedBack } from './open-debrief.ts'
import { Panel } from './panel.tsx'
import type { PanelSpans } from './staging.ts'
import { stripSpans } from './strip-layout.ts'
import { TurningPanel } from './turning-panel.tsx'
import './comic-strip.css'

/** The conversation as a comic page: a panel for each decision, the turning point the widest, and the end. */
export function ComicStrip({ shown }: { readonly shown: PlayedBack }) {
  const { record, entry, view } = shown
  const { moments, end, card } = view
  const words = text.debrief.strip
  const lengths = [
    ...moments.map(({ spoken, decision }) => (spoken?.text.length ?? 0) + decision.text.length),
    end.lines.at(-1)?.text.length ?? 0,
  ]
  const [four, three, two] = [4, 3, 2].map((perRow) => stripSpans({ lengths, turning: card.turningPoint }, perRow))
  const spansOf = (index: number): PanelSpans => [four?.[index] ?? 24, three?.[index] ?? 24, two?.[index] ?? 24]
  return (
    <section class="strip" aria-labelledby="strip">
      <div class="strip__top">
        <h2 id="strip">{words.title}</h2>
        <p>{words.hint}</p>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ol role="list" class="strip__page">
        {moments.map((moment, index) => {
          const Kind = index === card.turningPoint ? TurningPanel : Panel
          return <Kind key={moment.n} id={record.id} moment={moment} story={entry} spans={spansOf(index)} />
        })}
        <EndPanel
          end={end}
          left={record.attempt.inputs.at(-1) === 'leave'}
          story={entry}
          spans={spansOf(moments.length)}
        />
      </ol>
    </section>
  )
}
