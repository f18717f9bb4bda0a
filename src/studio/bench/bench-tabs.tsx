import { useEffect, useRef } from 'preact/hooks'
import { PANELS } from '../panels/all-panels.ts'
import { studioText as words } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'

export interface BenchTabsProps {
  readonly workbench: Workbench
  /** The text is one of the tabs. */
  readonly narrow: boolean
}

/** The tabs beside the text; arrow keys go from one to the next. */
export function BenchTabs({ workbench, narrow }: BenchTabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const onText = narrow && workbench.showing.value === 'text'
  const tabs = [
    ...(narrow ? [{ id: 'text', label: words.editor.words, chosen: onText, shows: 'bench-text' }] : []),
    ...PANELS.map(({ id, label }) => ({
      id,
      label,
      chosen: !onText && id === workbench.tab.value,
      shows: 'bench-panel',
    })),
  ]
  // On a phone there are more of them than can be seen.
  const chosen = tabs.find((tab) => tab.chosen)?.id
  useEffect(() => {
    list.current?.querySelector(`#bench-tab-${chosen}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const choose = (id: string) => {
    const panel = PANELS.find((one) => one.id === id)
    if (panel) workbench.tab.value = panel.id
    workbench.showing.value = panel ? 'side' : 'text'
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = tabs.findIndex(({ chosen }) => chosen)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    choose(next.id)
    list.current?.querySelector<HTMLElement>(`#bench-tab-${next.id}`)?.focus()
  }
  return (
    <div ref={list} class="bench-tabs" role="tablist" aria-label={words.editor.side} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, chosen, shows }) => (
        <button
          key={id}
          id={`bench-tab-${id}`}
          type="button"
          role="tab"
          class="bench-tabs__one"
          aria-selected={chosen}
          aria-controls={chosen ? shows : undefined}
          tabIndex={chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
