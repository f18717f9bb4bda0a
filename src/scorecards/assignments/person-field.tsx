import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/forms/field.tsx'
import type { Named } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import type { People } from '../../wire/people.ts'
import { assignmentsText } from './assignments-text.ts'

const words = assignmentsText.form
/** Milliseconds after the last key. */
const PAUSE = 250
const MOST = 8

export interface PersonFieldProps {
  readonly api: Api
  readonly person: Named | null
  readonly onPerson: (person: Named | null) => void
  readonly problem: string | undefined
}

/** Somebody found by name: among thousands no list would do. */
export function PersonField({ api, person, onPerson, problem }: PersonFieldProps) {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly Named[] | null>(null)
  useEffect(() => {
    if (search.trim() === '' || person) {
      setFound(null)
      return
    }
    let left = false
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ search: search.trim(), active: 'yes' })
      const answer = await api.get<People>(`/people?${query}`)
      if (!left && answer.ok) setFound(answer.value.people.slice(0, MOST))
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [api, search, person])

  if (person) {
    return (
      <div class="field">
        <p class="person-field__label">{words.person}</p>
        <p class="person-field__chosen">
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
          <Button kind="quiet" onClick={() => onPerson(null)}>
            {words.somebodyElse}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <div class="person-field">
      <Field
        type="search"
        autocomplete="off"
        maxlength={100}
        label={words.findPerson}
        hint={words.findHint}
        value={search}
        onValue={setSearch}
        problem={problem}
      />
      <div role="status">{found?.length === 0 && <p>{words.nobodyFound}</p>}</div>
      {found && found.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul role="list" class="person-field__found">
          {found.map(({ id, name }) => (
            <li key={id}>
              <Button onClick={() => onPerson({ id, name })}>
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
