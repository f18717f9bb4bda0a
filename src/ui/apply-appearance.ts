import { effect } from '@preact/signals'
import type { Settings } from './settings.ts'

/** Puts theme and motion on the root element, where the style sheets look for them, for as long as the page lives. */
export function applyAppearance(settings: Settings, root: HTMLElement): () => void {
  return effect(() => {
    root.dataset['theme'] = settings.effectiveTheme.value
    root.dataset['motion'] = settings.effectiveMotion.value
  })
}
