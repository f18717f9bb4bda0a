import { isHarmful } from '../../core/model/move.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { Bubble } from './bubble.tsx'
import type { PanelProps } from './panel.tsx'
import { PanelDeed } from './panel-deed.tsx'
import { PanelFoot } from './panel-foot.tsx'
import { Shot, ShotBackdrop } from './shot.tsx'
import { behind, drawnOf, nameOf, nearOf, spanStyle } from './staging.ts'
import './turning-panel.css'

/** The decision that moved the tension most: the widest panel, with what came back drawn beside what was done. */
export function TurningPanel({ id, moment, story, spans }: PanelProps) {
  const { n, decision, person, face, place, spoken, lines, answer } = moment
  const words = text.debrief.strip
  const { language } = story.metadata
  const action = typeof decision.input === 'number' ? null : decision.input
  const heard = spoken ?? lines.at(-1)
  const rose = isHarmful(decision.judgement.grade)
  const who = (line: { readonly person?: string; readonly face: typeof face }) =>
    line.person ? { who: words.looking(nameOf(story.cast, line.person), text.common.moods[line.face]) } : {}
  return (
    <li class={`panel turning turning--${rose ? 'rose' : 'fell'}`} data-action={action} style={spanStyle(spans)}>
      <h3 class="turning__title">
        <span class="panel__number">
          <VisuallyHidden>{words.panel(n)}</VisuallyHidden>
          <span aria-hidden="true">{n}</span>
        </span>
        <VisuallyHidden>: </VisuallyHidden>
        {words.turning}
      </h3>
      <div class="turning__before">
        <ShotBackdrop
          kind={action === 'breathe' && !rose ? 'quiet' : behind(person, story)}
          place={place}
          story={story.metadata}
        />
        <div class="panel__heard">
          {heard && (
            <Bubble kind={spoken ? 'theirs' : 'told'} language={language} {...who(heard)}>
              {heard.text}
            </Bubble>
          )}
        </div>
        <PanelDeed moment={moment} story={story} />
      </div>
      {answer && (
        <div class="turning__after">
          <ShotBackdrop kind={rose ? 'impact' : 'quiet'} place={place} story={story.metadata} />
          <div class="panel__window">
            <Shot
              person={drawnOf(story.cast, answer.person ?? person)}
              face={answer.face}
              near={nearOf(decision.tensionNext)}
            />
          </div>
          <div class="panel__heard">
            <Bubble kind={answer.person ? 'theirs' : 'told'} language={language} {...who(answer)}>
              {answer.text}
            </Bubble>
          </div>
        </div>
      )}
      <PanelFoot id={id} moment={moment} />
    </li>
  )
}
