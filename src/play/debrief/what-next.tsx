import { useState } from 'preact/hooks'
import type { Situation } from '../../core/model/move.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Mode } from '../records/record.ts'
import './what-next.css'

export interface WhatNextProps {
  /** The customer. */
  readonly name: string
  /** What it came to, for reading up on it. */
  readonly situation: Situation | undefined
  readonly onStart: (mode: Mode) => void
}

/** The ways on: the same customer again, the others, or what good looks like. */
export function WhatNext({ name, situation, onStart }: WhatNextProps) {
  const words = text.debrief.ways
  const [starting, setStarting] = useState(false)
  const start = (mode: Mode) => () => {
    setStarting(true)
    onStart(mode)
  }
  return (
    <nav class="what-next no-print" aria-label={words.label}>
      <Button kind="primary" disabled={starting} onClick={start('practice')}>
        {starting ? words.starting : words.practice(name)}
      </Button>
      <Button disabled={starting} onClick={start('assessment')}>
        {words.assessment}
      </Button>
      <ButtonLink href={formatRoute({ page: 'home' })}>{words.room}</ButtonLink>
      {situation && (
        <ButtonLink kind="quiet" href={formatRoute({ page: 'good', situation })}>
          {words.good(text.common.situations[situation])}
        </ButtonLink>
      )}
    </nav>
  )
}
