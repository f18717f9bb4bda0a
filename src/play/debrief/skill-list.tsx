import { SKILLS } from '../../core/model/move.ts'
import type { SkillMoments } from '../../core/model/score.ts'
import { SCALE_NOTE } from '../../core/score/sources.ts'
import { text } from '../../ui/text.ts'
import { DecisionLink } from './decision-link.tsx'
import type { PlayedBack } from './open-debrief.ts'
import './skill-list.css'

const words = text.debrief.skills

/** The skills that had an occasion, each with the moments in which it was shown and in which it was missed. */
export function SkillList({ shown: { view, record } }: { readonly shown: PlayedBack }) {
  const { skills } = view.card
  const seen = SKILLS.filter((skill) => skills[skill].shown.length + skills[skill].missed.length > 0)
  // Leading is for stories in which one is the manager: elsewhere there is nothing to say about it.
  const unseen = SKILLS.filter((skill) => !seen.includes(skill) && skill !== 'leading')
  return (
    <section class="skills" aria-labelledby="skills">
      <h2 id="skills">{words.title}</h2>
      <p class="skills__lead">{seen.length > 0 ? words.lead : words.noneAtAll}</p>
      {seen.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul role="list" class="skills__list">
          {seen.map((skill) => (
            <li key={skill} class="skill">
              <h3>{words.names[skill].name}</h3>
              <p class="skill__what">{words.names[skill].what}</p>
              <p class="skill__count">{countWords(skills[skill])}</p>
              <Moments id={record.id} moments={skills[skill]} />
            </li>
          ))}
        </ul>
      )}
      {unseen.length > 0 && (
        <p>{words.none(unseen.map((skill) => words.names[skill].name.toLowerCase()).join(', '))}</p>
      )}
      <p class="skills__note">{SCALE_NOTE}</p>
    </section>
  )
}

function countWords({ shown, missed }: SkillMoments): string {
  const parts = [
    shown.length > 0 ? words.shown(shown.length) : words.never,
    ...(missed.length > 0 ? [words.missed(missed.length)] : []),
  ]
  return parts.join(', ')
}

/** In the order in which they came, so that one sees whether a skill came late or was lost on the way. */
function Moments({ id, moments: { shown, missed } }: { readonly id: string; readonly moments: SkillMoments }) {
  const all = [...shown, ...missed].sort((a, b) => a - b)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul role="list" class="skill__moments">
      {all.map((index) => {
        const n = index + 1
        const was = shown.includes(index) ? 'shown' : 'missed'
        return (
          <li key={n}>
            <DecisionLink
              id={id}
              n={n}
              class={`skill__moment skill__moment--${was}`}
              label={was === 'shown' ? words.shownAt(n) : words.missedAt(n)}
            >
              {n}
            </DecisionLink>
          </li>
        )
      })}
    </ul>
  )
}
