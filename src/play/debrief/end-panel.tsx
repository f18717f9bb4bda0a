import { text } from '../../ui/text.ts'
import { closingOf } from '../stage/closings.ts'
import { Bubble } from './bubble.tsx'
import { EndDrawing } from './end-drawing.tsx'
import type { EndMoment } from './moments.ts'
import { Shot, ShotBackdrop } from './shot.tsx'
import { behind, drawnOf, nameOf, nearOf, type PanelSpans, type PanelStory, spanStyle } from './staging.ts'
import './end-panel.css'

export interface EndPanelProps {
  readonly end: EndMoment
  /** The trainee’s last input was to leave. */
  readonly left: boolean
  readonly story: PanelStory
  readonly spans: PanelSpans
}

/** How it ended: the last words, and the outcome in large letters. */
export function EndPanel({ end, left, story, spans }: EndPanelProps) {
  const { outcome, person, face, place, spoken, lines, tension } = end
  const words = text.debrief.strip
  const { channel, language } = story.metadata
  const closing = closingOf({ channel, left, outcome })
  const stays = closing === null || closing === 'settled' || closing === 'turned' || (closing === 'dark' && spoken)
  const last = lines.at(-1)
  return (
    <li class={`panel end-panel end-panel--${closing ?? 'settled'}`} style={spanStyle(spans)}>
      <ShotBackdrop kind={closing === 'dark' ? 'dark' : behind(person, story)} place={place} story={story.metadata} />
      <h3 class="end-panel__title">{words.end}</h3>
      <div class="panel__heard">
        {spoken && (
          <Bubble
            kind="theirs"
            language={language}
            who={words.looking(nameOf(story.cast, spoken.person), text.common.moods[spoken.face])}
          >
            {spoken.text}
          </Bubble>
        )}
      </div>
      <div class="panel__window">
        {stays ? (
          <Shot person={drawnOf(story.cast, person)} face={face} near={nearOf(tension)} />
        ) : (
          <EndDrawing closing={closing} />
        )}
      </div>
      <div class="panel__did">
        {last && last.person === undefined && (
          <Bubble kind="told" language={language}>
            {last.text}
          </Bubble>
        )}
      </div>
      {outcome && <p class="end-panel__outcome">{text.debrief.outcomes[outcome].title}</p>}
    </li>
  )
}
