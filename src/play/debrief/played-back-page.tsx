import { useEffect, useMemo } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Mode } from '../records/record.ts'
import type { Records } from '../records/records.ts'
import { startAttempt } from '../records/start-attempt.ts'
import { useRecordList } from '../records/use-record-list.ts'
import { ComicStrip } from './comic-strip.tsx'
import { kinOf } from './comparison.ts'
import { Comparisons } from './comparisons.tsx'
import { CurveFigure } from './curve-figure.tsx'
import { DecisionList } from './decision-list.tsx'
import type { PlayedBack } from './open-debrief.ts'
import { playMomentAgain } from './play-again.ts'
import { Result } from './result.tsx'
import { headingOf, revealDecision } from './reveal-decision.ts'
import { SkillList } from './skill-list.tsx'
import { StrategyCard } from './strategy-card.tsx'
import type { Together } from './together.ts'
import { WhatNext } from './what-next.tsx'
import './played-back-page.css'

export interface PlayedBackPageProps {
  readonly shown: PlayedBack
  /** Where to begin to read, counted from 1. */
  readonly decision: number | undefined
  readonly records: Pick<Records, 'get' | 'list' | 'put' | 'changed'>
  readonly together: Together | undefined
}

/** The debrief of a finished attempt: looking comes before reading, and writing comes last. */
export function PlayedBackPage({ shown, decision, records, together }: PlayedBackPageProps) {
  const { record, entry, view } = shown
  const name = entry.cast.find(({ id }) => id === entry.metadata.people[0])?.name ?? ''
  const all = useRecordList(records)
  const kin = useMemo(() => (all ? kinOf(shown, all) : null), [shown, all])
  useArrival(text.debrief.title(name))
  useEffect(() => {
    if (decision !== undefined) revealDecision(headingOf(decision))
  }, [decision])

  const play = (id: string): void => {
    location.hash = formatRoute({ page: 'play', id })
  }
  const start = async (mode: Mode) => play((await startAttempt(entry, mode, records)).id)
  const again = async (from: number) => play((await playMomentAgain(record, from, records)).id)
  const own = !together?.player
  const situation = view.score.decisions[view.card.turningPoint ?? view.score.decisions.length - 1]?.situation

  return (
    <main class="debrief">
      <Result shown={shown} name={name} />
      <ComicStrip shown={shown} />
      <CurveFigure shown={shown} />
      {kin && <Comparisons shown={shown} kin={kin} />}
      <SkillList shown={shown} />
      <DecisionList
        {...{ entry, together, moments: view.moments, turning: view.card.turningPoint }}
        onAgain={own ? again : undefined}
      />
      <div class="debrief__next">
        {together?.strategy ?? <StrategyCard record={record} records={records} />}
        {own && <WhatNext name={name} situation={situation} onStart={start} />}
      </div>
    </main>
  )
}
