import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../ui/notice.tsx'
import type { Settings } from '../wire/people.ts'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.admin.settings

/** What an admin can set for everybody. It is kept as it is touched. */
export function ServerSettings({ api }: PartProps) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [told, setTold] = useState<{ readonly kind: 'info' | 'problem'; readonly sentence: string } | null>(null)
  useEffect(() => {
    api.get<Settings>('/settings').then((answer) => {
      if (answer.ok) setSettings(answer.value)
      else setTold({ kind: 'problem', sentence: answer.message })
    })
  }, [api])

  const keep = async (wanted: Settings) => {
    const before = settings
    setSettings(wanted)
    const answer = await api.send<Settings>('PUT', '/settings', wanted)
    if (!answer.ok) setSettings(before)
    setTold(
      answer.ok
        ? { kind: 'info', sentence: wanted.openPlay ? words.saved.on : words.saved.off }
        : { kind: 'problem', sentence: answer.message },
    )
  }

  return (
    <section class="people-part" aria-labelledby="open-play">
      <h2 id="open-play">{words.title}</h2>
      {settings === null && !told && <p>{peopleText.loading}</p>}
      {settings && (
        <>
          <label class="place-teams__one">
            <input
              type="checkbox"
              checked={settings.openPlay}
              aria-describedby="open-play-hint"
              onChange={(event) => keep({ openPlay: event.currentTarget.checked })}
            />
            <span>{words.open}</span>
          </label>
          <p class="people-part__lead field__hint" id="open-play-hint">
            {words.openHint}
          </p>
        </>
      )}
      {told && <Notice kind={told.kind}>{told.sentence}</Notice>}
    </section>
  )
}
