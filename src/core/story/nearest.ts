import { distance } from 'fastest-levenshtein'

/** The known word that is written most like the given one, or null when none comes near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(2, Math.ceil(wanted.length / 2)) + 1
  for (const candidate of known) {
    const steps = distance(wanted, candidate.toLowerCase())
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** "Did you mean …?", or the list when nothing comes near. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  if (near !== null) return `Did you mean "${near}"?`
  const shown = known.slice(0, 12).join(', ')
  return `Known are: ${shown}${known.length > 12 ? ', …' : ''}.`
}
