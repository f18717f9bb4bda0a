import { useEffect, useRef, useState } from 'preact/hooks'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { type CastMember, FACES } from '../../core/model/cast.ts'
import { isLookName } from '../../core/story/look-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { HeadPicture } from '../../ui/looks/head-picture.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'
import { text } from '../../ui/text.ts'
import type { Hear } from '../preview.ts'
import { LookParts } from './look-parts.tsx'
import { type Making, surprise } from './making.ts'
import { addOwn, changeOwn, idFor, ownPeople } from './own-people.ts'
import type { PickerProps } from './people-section.tsx'
import { headTags } from './tag-edits.ts'
import './people-maker.css'

export interface PeopleMakerProps extends PickerProps {
  readonly making: Making
  readonly hear: Hear
  readonly onMaking: (making: Making) => void
  /** It is over; with the id of who was written into the text. */
  readonly onDone: (id: string | null) => void
}

/** Somebody is put together from pictures, seen in every mood, and written into the text as one line. */
export function PeopleMaker({ workbench, onWrite, making, hear, onMaking, onDone }: PeopleMakerProps) {
  const files = workbench.files.value
  const own = ownPeople(files, REPERTOIRE.people)
  const everybody = [...own, ...REPERTOIRE.people]
  const there = making.there && own.some(({ id }) => id === making.person.id)
  const others = everybody.filter(({ id }) => !there || id !== making.person.id)
  const person = there
    ? making.person
    : {
        ...making.person,
        id: idFor(
          making.person.name,
          others.map(({ id }) => id),
        ),
      }
  const named = headTags(files, 'person').map(({ value }) => value)
  const customer = everybody.find(({ id }) => id === named[0])
  const [asCustomer, setAsCustomer] = useState(false)
  const [tried, setTried] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])

  const change = (changed: Partial<CastMember>): void => {
    onMaking({ ...making, person: { ...making.person, ...changed } })
  }
  const problem = problemOf(person, others, named)
  const put = (): void => {
    setTried(true)
    if (problem) return
    const edits = there ? changeOwn(files, person) : addOwn(files, person, asCustomer, everybody)
    onWrite(edits, words.written(person.name), true)
    onDone(person.id)
  }
  const { name } = person
  return (
    <div class="maker">
      <h3 ref={title} tabindex={-1}>
        {there ? words.change(name) : words.title}
      </h3>
      {making.there && !there && <p class="people__hint">{words.gone}</p>}
      <div class="maker__bench">
        <div class="maker__person">
          <Portrait person={person} face="serious" />
          <Button kind="quiet" onClick={() => onMaking({ ...making, person: surprise(making.person) })}>
            {words.surprise}
          </Button>
        </div>
        <div class="maker__choices">
          <Field
            label={words.name}
            maxlength={40}
            autocomplete="off"
            value={making.person.name}
            hint={(there ? words.nameFixed : words.nameHint)(person.id)}
            problem={tried || name !== '' ? problem : null}
            onValue={(value) => change({ name: value })}
          />
          {!there && customer && (
            <label class="maker__customer">
              <input type="checkbox" checked={asCustomer} onChange={() => setAsCustomer(!asCustomer)} />
              <span>{words.asCustomer(customer.name)}</span>
            </label>
          )}
          <LookParts
            person={person}
            hear={hear}
            onChange={change}
            onPerson={(whole) => onMaking({ ...making, person: whole })}
          />
        </div>
      </div>
      <h4 class="maker__moods">{words.moods}</h4>
      <ul class="person__faces">
        {FACES.map((face) => (
          <li key={face} class="maker__mood">
            <HeadPicture person={person} face={face} />
            <span class="person__mood">{text.common.moods[face]}</span>
          </li>
        ))}
      </ul>
      <div class="maker__ways">
        <Button kind="primary" onClick={put}>
          {there ? words.save : words.put}
        </Button>
        <Button kind="quiet" onClick={() => onDone(null)}>
          {words.cancel}
        </Button>
        {tried && problem && (
          <p class="field__problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}

/** What keeps somebody from being written into the text. */
function problemOf({ id, name }: CastMember, others: readonly CastMember[], named: readonly string[]): string | null {
  if (name.trim() === '') return words.noName
  if (!isLookName(name)) return words.badName
  const same = others.find(
    (other) =>
      (other.own || named.includes(other.id)) &&
      [other.id, other.name.toLowerCase()].some((word) => word === id || word === name.toLowerCase()),
  )
  return same ? words.takenName(same.name) : null
}
