import { useState } from 'preact/hooks'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { type CastMember, FACES, type Face } from '../../core/model/cast.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/forms/field.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { studioPeople as words } from '../../ui/text/en/studio-people.ts'
import { text } from '../../ui/text.ts'
import type { LineEdit, Workbench } from '../workbench/workbench.ts'
import { addPerson, headTags, makeCustomer, removePerson, tagLine } from './tag-edits.ts'

export interface PickerProps {
  readonly workbench: Workbench
  /** Writes into the text and says so; null: there is no line that it could be put on. */
  readonly onWrite: (edits: readonly LineEdit[] | null, what: string) => void
}

const plain = (words: string): string =>
  words
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** By name and by what is drawn. */
const isLike = ({ name, body, hair, accessory = '', facialHair = '' }: CastMember, asked: string): boolean => {
  const glasses = accessory === '' ? '' : 'glasses'
  const beard = facialHair === '' ? '' : 'beard'
  const all = plain([name, body, hair, accessory, glasses, facialHair, beard].join(' '))
  return plain(asked)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** Everybody who can be met, and one of them in every mood. */
export function PeopleSection({ workbench, onWrite }: PickerProps) {
  const inStory = headTags(workbench.files.value, 'person').map(({ value }) => value)
  const [asked, setAsked] = useState('')
  const [looked, setLooked] = useState<string | null>(null)
  const shown = REPERTOIRE.people.filter((person) => isLike(person, asked.trim()))
  const chosen = REPERTOIRE.people.find(({ id }) => id === (looked ?? inStory[0])) ?? null
  return (
    <section class="people" aria-labelledby="people-title">
      <h2 id="people-title">{words.people}</h2>
      <p class="people__hint">{words.peopleHint}</p>
      <div class="people__search">
        <Field type="search" label={words.search} hint={words.searchHint} value={asked} onValue={setAsked} />
      </div>
      <p class="people__hint" role="status">
        {asked.trim() !== '' && words.found(shown.length)}
      </p>
      <ul class="people__all">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="people__one" aria-pressed={chosen?.id === id} onClick={() => setLooked(id)}>
              <Portrait person={id} face="serious" />
              <span class="people__name">{name}</span>
              {inStory.includes(id) && (
                <span class="people__mark">{inStory[0] === id ? words.customer : words.inStory}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {chosen && <Person person={chosen} inStory={inStory} workbench={workbench} onWrite={onWrite} />}
    </section>
  )
}

interface PersonProps extends PickerProps {
  readonly person: CastMember
  readonly inStory: readonly string[]
}

function Person({ person, inStory, workbench, onWrite }: PersonProps) {
  const { id, name, voice } = person
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
          <Button
            kind="primary"
            onClick={() => onWrite(makeCustomer(files, person, REPERTOIRE.people), `# person: ${id}`)}
          >
            {words.makeCustomer}
          </Button>
        )}
        {!inStory.includes(id) && (
          <Button onClick={() => onWrite(addPerson(files, id), `# person: ${id}`)}>{words.add}</Button>
        )}
        {inStory.includes(id) && inStory[0] !== id && (
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
              <Portrait person={id} face={face} crop="head" />
              <span class="person__mood">{text.common.moods[face]}</span>
              <span class="visually-hidden">: {words.putFace(face, line)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
