import { Play } from 'lucide'
import type { Input } from '../../core/model/session.ts'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { studioText } from '../studio-text.ts'
import type { ProofEnding, ProofGuesser } from './proof-state.ts'

const words = studioText.proof

const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 2 : 0)} %`

interface Showing {
  readonly onShow: (inputs: readonly Input[], seed?: number) => void
}

/** Each ending with how likely it is, as a bar and as a number, and what one can score on the way to it. */
export function EndingsTable({ endings, onShow }: Showing & { readonly endings: readonly ProofEnding[] }) {
  const sorted = [...endings].sort((a, b) => b.chance - a.chance)
  return (
    <table class="proof-table">
      <thead>
        <tr>
          <th scope="col">{words.ending}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.chance}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, outcome, chance, spread, inputs, seed }) => (
          <tr key={`${id} ${outcome}`}>
            <th scope="row">
              <ShowButton label={words.showEnding(id)} onClick={() => onShow(inputs, seed)} />
              {id}
            </th>
            <td>{text.common.outcomes[outcome]}</td>
            <td class="proof-table__number">
              <span class="proof-table__bar" style={{ width: `${Math.max(1, 100 * chance)}%` }} aria-hidden="true" />
              {percent(chance)}
            </td>
            <td class="proof-table__number">{spread ? words.spread(spread.lowest, spread.highest) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each player who never reads what a reply means. */
export function GuessersTable({ guessers, onShow }: Showing & { readonly guessers: readonly ProofGuesser[] }) {
  const sorted = [...guessers].sort((a, b) => b.pass - a.pass || b.score - a.score)
  return (
    <table class="proof-table">
      <thead>
        <tr>
          <th scope="col">{words.player}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.passes}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ name, score, pass, inputs }) => (
          <tr key={name}>
            <th scope="row">
              {inputs && (
                <ShowButton label={`${words.shown}: ${words.habits[name] ?? name}`} onClick={() => onShow(inputs)} />
              )}
              {words.habits[name] ?? name}
            </th>
            <td class="proof-table__number">{score.toFixed(0)}</td>
            <td class="proof-table__number">{percent(pass)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ShowButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="proof-table__show" aria-label={label} title={words.shown} onClick={onClick}>
      <Icon node={Play} size="1em" />
    </button>
  )
}
