import { useRef, useState } from 'preact/hooks'
import { useDrop } from '../ui/forms/use-drop.ts'
import { Notice } from '../ui/notice.tsx'
import type { Imported, ImportPeople as Sent } from '../wire/people.ts'
import { ImportResult } from './import-result.tsx'
import type { PartProps } from './people-part.ts'
import { peopleText } from './people-text.ts'
import './import-people.css'

const words = peopleText.admin.import

const EXAMPLE = `email,name,role,team,manages
sam@example.com,Sam Weber,trainee,Returns desk,
noor@example.com,Noor Haddad,manager,Returns desk,Returns desk; Hotline`
/** Characters that the server takes. */
const MOST = 2_000_000

interface Chosen {
  readonly name: string
  readonly csv: string
}

/** A CSV file of people: first what would become of each line, then the same for real. */
export function ImportPeople({ api, onTeamsChanged }: PartProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [result, setResult] = useState<Imported | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  const send = async (csv: string, dryRun: boolean) => {
    setProblem(null)
    setBusy(true)
    const answer = await api.send<Imported>('POST', '/people/import', { csv, dryRun } satisfies Sent)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.message)
    setResult(answer.value)
    if (!dryRun) onTeamsChanged()
    requestAnimationFrame(() => heading.current?.focus())
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    setResult(null)
    setChosen(null)
    setProblem(null)
    if (file.size > MOST) return setProblem(words.tooLarge)
    const csv = await readText(file)
    if (csv === null) return setProblem(words.notText)
    setChosen({ name: file.name, csv })
    await send(csv, true)
  }
  const { over, target } = useDrop(([file]) => void take(file))

  return (
    <section class="people-part" aria-label={peopleText.admin.part.import}>
      <p class="people-part__lead">{words.lead}</p>
      <div class="import-drop" data-over={over || undefined} {...target}>
        <label class="import-drop__label">
          <span class="import-drop__words">{words.drop}</span>
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              // The same file, mended, can be chosen again.
              event.currentTarget.value = ''
            }}
          />
          <span class="import-drop__button button">{chosen ? words.other : words.choose}</span>
        </label>
        {chosen && <p class="field__hint">{words.chosen(chosen.name, linesOf(chosen.csv))}</p>}
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {busy && <p role="status">{words.reading}</p>}
      {result && chosen ? (
        <ImportResult result={result} heading={heading} busy={busy} onApply={() => send(chosen.csv, false)} />
      ) : (
        <div class="import-help">
          <p class="people-part__lead">{words.columns}</p>
          <figure>
            <figcaption>{words.example}</figcaption>
            <pre>{EXAMPLE}</pre>
          </figure>
        </div>
      )}
    </section>
  )
}

/** Null: this is no text in UTF-8. */
const readText = async (file: File): Promise<string | null> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}

/** Without the header and what is empty; for the eye, the server counts by itself. */
const linesOf = (csv: string): number => Math.max(0, csv.split(/\r\n|\n|\r/).filter((line) => line.trim()).length - 1)
