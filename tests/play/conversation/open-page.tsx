import { render } from 'preact'
import { afterEach } from 'vitest'
import '../../../src/ui/theme.css'
import type { Input, SessionEvent } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { ConversationPage } from '../../../src/play/conversation/conversation-page.tsx'
import { type AttemptRecord, type Mode, newRecord } from '../../../src/play/records/record.ts'
import type { PutResult } from '../../../src/play/records/records.ts'
import type { Sound } from '../../../src/play/sound/sound.ts'
import { createSettings, defaults, type SettingsValues } from '../../../src/ui/settings.ts'
import { entryOf } from './catalogue.ts'

const room = document.body.appendChild(document.createElement('div'))
room.id = 'app'

afterEach(() => {
  render(null, room)
  history.replaceState(null, '', '#/')
})

export interface Wishes {
  readonly text?: string
  readonly mode?: Mode
  readonly inputs?: readonly Input[]
  readonly settings?: Partial<SettingsValues>
  readonly put?: (record: AttemptRecord) => Promise<PutResult>
}

/** A conversation on the page, with a sound and a storage that write down what they are told. */
export function openPage(wishes: Wishes = {}) {
  const { text, mode = 'practice', inputs = [], settings: wanted = {} } = wishes
  const entry = entryOf(text)
  const attempt = { story: entry.hash, rubric: RUBRIC.version, seed: 5, inputs }
  const record = newRecord({ slug: entry.slug, mode, attempt, now: 1_700_000_000_000 })
  const kept: AttemptRecord[] = [record]
  const put = async (one: AttemptRecord): Promise<PutResult> => {
    const result = wishes.put ? await wishes.put(one) : { record: one, kept: 'stored' as const }
    kept.push(result.record)
    return result
  }
  const heard: string[] = []
  const sound: Sound = {
    start: ({ tension, situation }) => heard.push(`start ${tension} ${situation}`),
    hear: (event: SessionEvent) => heard.push(event.kind),
    speak: (person, words) => {
      heard.push(`${person}: ${words}`)
      return () => heard.push('hush')
    },
    breathe: (on) => heard.push(on ? 'in' : 'out'),
    tick: () => heard.push('tick'),
    stop: () => heard.push('stop'),
  }
  const settings = createSettings({ ...defaults, stage: 'off', motion: 'full', ...wanted })
  const open = (id = record.id) => {
    const get = async (asked: string) => kept.findLast((one) => one.id === asked) ?? null
    render(null, room)
    render(
      <ConversationPage
        id={id}
        records={{ get, put }}
        settings={settings}
        sound={sound}
        stories={[entry]}
        onSettings={() => heard.push('settings')}
      />,
      room,
    )
  }
  open()
  return { record, kept, heard, settings, entry, open }
}
