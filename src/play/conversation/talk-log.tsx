import { useComputed } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { text } from '../../ui/text.ts'
import { decisionsOf } from './coach-cue.ts'
import type { Conversation } from './conversation-state.ts'
import { type Place, TalkEntry } from './talk-entry.tsx'
import { TalkTail } from './talk-tail.tsx'
import './talk-log.css'
import './talk-balloons.css'

export interface TalkLogProps {
  readonly conversation: Conversation
  readonly entry: CatalogueEntry
  /** Marks in the transcript what each reply did. */
  readonly practice: boolean
  /** All of it is seen, not the present turn alone. */
  readonly open: boolean
}

/** The whole conversation so far, one entry after the other. Rolled up, only the present turn is seen: the last line large. */
export function TalkLog({ conversation, entry, practice, open }: TalkLogProps) {
  const { transcript, line, revealed, phase } = conversation
  const log = useRef<HTMLDivElement>(null)
  const { entries, turn, decisions } = transcript.value
  const last = line.value
  const grades = useComputed(() => {
    const judged = practice && (phase.value === 'choosing' || phase.value === 'over')
    return judged ? decisionsOf(conversation.events()).map(({ grade }) => grade) : null
  })
  // The first line of an answer takes the focus and is read with it; it need not be announced as well.
  const [before] = useState(() => transcript.peek().decisions)
  const answer = entries.slice(entries.findLastIndex(({ kind }) => kind === 'own') + 1)
  const read = decisions > before && answer.filter(({ kind }) => kind === 'said').length <= 1

  const placeOf = (index: number): Place => (index < turn ? 'past' : entries[index] === last ? 'last' : 'turn')

  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new entry, but not with every drawing
  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    const newest = box.querySelector<HTMLElement>('.said--last')
    const toEnd = () => {
      box.style.setProperty('--last', `${newest?.offsetHeight ?? 0}px`)
      box.scrollTop = box.scrollHeight
    }
    toEnd()
    // A cue that appears below takes some of its height; a narrower window makes the line higher.
    const observer = new ResizeObserver(toEnd)
    observer.observe(box)
    if (newest) observer.observe(newest)
    return () => observer.disconnect()
  }, [entries.length, open])

  return (
    <div class="talk-panel">
      {last?.person && <TalkTail to="up" />}
      <div
        ref={log}
        id="talk-log"
        class="talk-log"
        role="log"
        aria-live={read ? 'off' : 'polite'}
        aria-label={text.conversation.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there
        tabIndex={0}
        data-open={open}
      >
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
        <ol class="talk-log__list" role="list">
          {entries.map((one, index) => (
            <TalkEntry
              key={one.at}
              entry={one}
              place={placeOf(index)}
              appearing={one === last && !revealed.value}
              story={entry}
              grade={one.kind === 'own' ? (grades.value?.[one.decision] ?? null) : null}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}
