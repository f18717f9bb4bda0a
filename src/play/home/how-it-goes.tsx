import { ButtonLink } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import './how-it-goes.css'

/** For somebody who is here for the first time. */
export function HowItGoes() {
  const words = text.home.how
  return (
    <section class="how" aria-labelledby="how-it-goes">
      <h2 id="how-it-goes">{words.title}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p>{step.words}</p>
          </li>
        ))}
      </ol>
      <ButtonLink href={formatRoute({ page: 'good' })}>{words.good}</ButtonLink>
    </section>
  )
}
