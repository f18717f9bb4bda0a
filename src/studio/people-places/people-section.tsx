import { useRef, useState } from 'preact/hooks'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { type CastMember, FACES, type Face } from '../../core/model/cast.ts'
import { UNSAID } from '../../core/model/look.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { HeadPicture } from '../../ui/looks/head-picture.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { studioLooks } from '../../ui/text/en/studio-looks.ts'
import { studioPeople as words } from '../../ui/text/en/studio-people.ts'
import { text } from '../../ui/text.ts'
import type { Hear } from '../preview.ts'
import type { LineEdit, Workbench } from '../workbench/workbench.ts'
import { makingAt, surprise } from './making.ts'
import { ownPeople, removeOwn } from './own-people.ts'
import { PeopleMaker } from './people-maker.tsx'
import { addPerson, headTags, makeCustomer, removePerson, tagLine } from './tag-edits.ts'

export interface PickerProps {
  readonly workbench: Workbench
  /** Writes into the text and says so (`told`: in just these words); null: there is no line that it could be put on. */
  readonly onWrite: (edits: readonly LineEdit[] | null, what: string, told?: boolean) => void
}

export interface PeopleProps extends PickerProps {
  readonly hear: Hear
}

const plain = (words: string): string =>
  words
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

const NOBODY: CastMember = { ...UNSAID, id: 'person', name: '', own: true }

/** By name and by what is drawn. */
const isLike = ({ name, body, hair, accessory = '', facialHair = '' }: CastMember, asked: string): boolean => {
  const glasses = accessory === '' ? '' : 'glasses'
  const beard = facialHair === '' ? '' : 'beard'
  const all = plain([name, body, hair, accessory, glasses, facialHair, beard].join(' '))
  return plain(asked)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** Everybody who can be met, one of them in every mood, and a bench to make somebody new. */
export function PeopleSection({ workbench, onWrite, hear }: PeopleProps) {
  const files = workbench.files.value
  const inStory = headTags(files, 'person').map(({ value }) => value)
  const everybody = [...ownPeople(files, REPERTOIRE.people), ...REPERTOIRE.people]
  const [asked, setAsked] = useState('')
  const [looked, setLooked] = useState<string | null>(null)
  const making = makingAt(workbench)
  const make = useRef<HTMLDivElement>(null)
  const shown = everybody.filter((person) => isLike(person, asked.trim()))
  const chosen = everybody.find(({ id }) => id === (looked ?? inStory[0])) ?? null
  const begin = (person: CastMember, there: boolean): void => {
    making.value = { person, there }
  }
  const done = (id: string | null): void => {
    making.value = null
    if (id !== null) setLooked(id)
    // The button comes back with the next drawing.
    requestAnimationFrame(() => make.current?.querySelector('button')?.focus())
  }
  return (
    <section class="people" aria-labelledby="people-title">
      <h2 id="people-title">{words.people}</h2>
      <p class="people__hint">{words.peopleHint}</p>
      {making.value ? (
        <PeopleMaker
          {...{ workbench, onWrite, hear }}
          making={making.value}
          onMaking={(now) => {
            making.value = now
          }}
          onDone={done}
        />
      ) : (
        <>
          <div class="people__make" ref={make}>
            <Button onClick={() => begin(surprise(NOBODY), false)}>{studioLooks.make}</Button>
          </div>
          <div class="people__search">
            <Field type="search" label={words.search} hint={words.searchHint} value={asked} onValue={setAsked} />
          </div>
          <p class="people__hint" role="status">
            {asked.trim() !== '' && words.found(shown.length)}
          </p>
          <ul class="people__all">
            {shown.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  class="people__one"
                  aria-pressed={chosen?.id === person.id}
                  onClick={() => setLooked(person.id)}
                >
                  <Portrait person={person} face="serious" />
                  <span class="people__name">{person.name}</span>
                  {mark(person, inStory) !== '' && <span class="people__mark">{mark(person, inStory)}</span>}
                </button>
              </li>
            ))}
          </ul>
          {chosen && <Person person={chosen} {...{ inStory, everybody, workbench, onWrite, begin }} />}
        </>
      )}
    </section>
  )
}

/** What somebody is to this story. */
const mark = ({ id, own }: CastMember, inStory: readonly string[]): string =>
  [
    ...(inStory.includes(id) ? [inStory[0] === id ? words.customer : words.inStory] : []),
    ...(own ? [studioLooks.own] : []),
  ].join(', ')

interface PersonProps extends PickerProps {
  readonly person: CastMember
  readonly inStory: readonly string[]
  readonly everybody: readonly CastMember[]
  /** Puts somebody on the bench: one of the text, or somebody new who begins like this. */
  readonly begin: (person: CastMember, there: boolean) => void
}

function Person({ person, inStory, everybody, workbench, onWrite, begin }: PersonProps) {
  const { id, name, voice, own } = person
  const files = workbench.files.value
  const { line } = workbench.cursor.value
  const put = (face: Face): void => {
    onWrite(tagLine(files, workbench.cursor.peek(), 'face', face), `# face: ${face}`)
  }
  return (
    <div class="person">
      <h3>{words.faces(name)}</h3>
      <p class="people__hint">
        {words.voice(voice.pitch, voice.rough)} {words.facesHint}
      </p>
      <div class="person__ways">
        {inStory[0] !== id && (
          <Button kind="primary" onClick={() => onWrite(makeCustomer(files, person, everybody), `# person: ${id}`)}>
            {words.makeCustomer}
          </Button>
        )}
        {!inStory.includes(id) && (
          <Button onClick={() => onWrite(addPerson(files, id), `# person: ${id}`)}>{words.add}</Button>
        )}
        {own ? (
          <>
            <Button onClick={() => begin(person, true)}>{studioLooks.changeLook}</Button>
            <Button kind="quiet" onClick={() => onWrite(removeOwn(files, id), studioLooks.removed(name), true)}>
              {words.remove}
            </Button>
          </>
        ) : (
          <Button onClick={() => begin({ ...person, name: '', own: true }, false)}>{studioLooks.startFrom}</Button>
        )}
        {!own && inStory.includes(id) && inStory[0] !== id && (
          <Button kind="quiet" onClick={() => onWrite(removePerson(files, id), words.remove)}>
            {words.remove}
          </Button>
        )}
      </div>
      {inStory[0] !== id && <p class="people__hint">{words.speakers}</p>}
      <ul class="person__faces">
        {FACES.map((face) => (
          <li key={face}>
            <button type="button" class="person__face" onClick={() => put(face)}>
              <HeadPicture person={person} face={face} />
              <span class="person__mood">{text.common.moods[face]}</span>
              <span class="visually-hidden">: {words.putFace(face, line)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
