import { type ReadonlySignal, type Signal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import type { Settings } from '../../ui/settings.ts'
import type { Inset } from '../stage/framing.ts'
import { mountStage } from '../stage/mount-stage.ts'
import { type QualityWish, wishOf } from '../stage/quality.ts'
import type { Stage } from '../stage/stage.ts'
import { stagePlaces } from '../stage/stage-places.ts'
import type { Conversation } from './conversation-state.ts'

/** What the stage is to be drawn with; follows the settings. */
export const stageWish = (settings: Settings): QualityWish => wishOf(settings.stage.value, location.search)

export interface StageHostProps {
  readonly conversation: Conversation
  readonly entry: CatalogueEntry
  readonly settings: Settings
  readonly assessment: boolean
  readonly inset: ReadonlySignal<Inset>
  /** Where whoever tells the lines finds the stage. */
  readonly stage: RefObject<Stage | null>
  /** Set to true once there is something to see. */
  readonly ready: Signal<boolean>
}

/** The picture. It is shown what was told, whenever it comes up, and never makes anything happen. */
export function StageHost({ conversation, entry, settings, assessment, inset, stage, ready }: StageHostProps) {
  const host = useRef<HTMLDivElement>(null)
  const wish = stageWish(settings)

  useEffect(() => {
    const element = host.current
    if (!element) return
    const gone = new AbortController()
    const { metadata, openingTension, openingFace } = entry
    mountStage(element, {
      place: metadata.place,
      person: metadata.people[0] ?? '',
      cast: entry.cast,
      channel: metadata.channel,
      tension: openingTension,
      startFace: openingFace,
      quality: wish,
      still: settings.effectiveMotion.peek() === 'reduced',
      assessment,
      places: stagePlaces(metadata),
      inset: inset.peek(),
      signal: gone.signal,
    }).then((up) => {
      if (gone.signal.aborted) return
      stage.current = up
      up.setInset(inset.peek())
      for (const event of conversation.events().slice(0, conversation.told.peek())) up.show(event)
      ready.value = true
    })
    const stop = conversation.listen((events) => {
      const up = stage.current
      if (up) for (const event of events) up.show(event)
    })
    return () => {
      stop()
      stage.current = null
      gone.abort()
    }
  }, [conversation, entry, settings, assessment, inset, stage, ready, wish])

  useSignalEffect(() => stage.current?.setStill(settings.effectiveMotion.value === 'reduced'))
  useSignalEffect(() => stage.current?.setInset(inset.value))

  return <div ref={host} class="talk__stage" aria-hidden="true" />
}
