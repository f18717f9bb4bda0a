import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Bubble } from './bubble.tsx'
import type { Moment } from './moments.ts'
import { PanelDeed } from './panel-deed.tsx'
import { PanelFoot } from './panel-foot.tsx'
import { ShotBackdrop } from './shot.tsx'
import { backdropOf, nameOf, type PanelSpans, type PanelStory, spanStyle } from './staging.ts'
import './panel.css'

export interface PanelProps {
  readonly id: string
  readonly moment: Moment
  readonly story: PanelStory
  readonly spans: PanelSpans
}

/** One decision of the strip: who said what, what was done, and what that did to the fuse. */
export function Panel({ id, moment, story, spans }: PanelProps) {
  const { n, decision, face, place, spoken } = moment
  const words = text.debrief.strip
  const action = typeof decision.input === 'number' ? null : decision.input
  const { language } = story.metadata
  const told = spoken ? null : moment.lines.at(-1)
  return (
    <li class={action ? 'panel panel--action' : 'panel'} data-action={action} style={spanStyle(spans)}>
      <ShotBackdrop kind={backdropOf(moment, story)} place={place} story={story.metadata} />
      <h3 class="panel__number">
        <VisuallyHidden>{words.panel(n)}</VisuallyHidden>
        <span aria-hidden="true">{n}</span>
      </h3>
      <div class="panel__heard">
        {spoken && (
          <Bubble
            kind="theirs"
            language={language}
            who={words.looking(nameOf(story.cast, spoken.person), text.common.moods[face])}
          >
            {spoken.text}
          </Bubble>
        )}
        {told && (
          <Bubble kind="told" language={language}>
            {told.text}
          </Bubble>
        )}
      </div>
      <PanelDeed moment={moment} story={story} />
      <PanelFoot id={id} moment={moment} />
    </li>
  )
}
