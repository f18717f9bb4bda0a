import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { CHANNELS } from '../../core/model/cast.ts'
import { Button } from '../../ui/button.tsx'
import { studioPeople as words } from '../../ui/text/en/studio-people.ts'
import { text } from '../../ui/text.ts'
import { OwnPictures } from './own-pictures.tsx'
import { OwnPlace } from './own-place.tsx'
import type { PickerProps } from './people-section.tsx'
import { pictureTags } from './picture-edits.ts'
import { channelOf } from './place-channels.ts'
import { headTags, setHeadTag, tagLine } from './tag-edits.ts'

/** All places as pictures, each with the channel that it is drawn for. */
export function PlacesSection({ workbench, onWrite }: PickerProps) {
  const files = workbench.files.value
  const [here] = headTags(files, 'place')
  const [channel] = headTags(files, 'channel')
  const { line } = workbench.cursor.value
  const own = pictureTags(files)
  const begin = (id: string): void => {
    const set = here?.value === id ? [] : setHeadTag(files, 'place', id)
    const met = channelOf(id)
    const through = channel?.value === met ? [] : setHeadTag(files, 'channel', met)
    onWrite([...set, ...through], `# place: ${id} # channel: ${met}`)
  }
  return (
    <section class="places" aria-labelledby="places-title">
      <h2 id="places-title">{words.places}</h2>
      <p class="people__hint">{words.placesHint}</p>
      <ul class="places__all">
        {own.map((tag) => (
          <OwnPlace
            key={tag.line}
            tag={tag}
            begins={here?.value === tag.place.id}
            channel={CHANNELS.find((one) => one === channel?.value) ?? 'counter'}
            workbench={workbench}
            onWrite={onWrite}
          />
        ))}
        {REPERTOIRE.places.map(({ id, name }) => (
          <li key={id} class="place">
            <button
              type="button"
              class="place__picture"
              aria-pressed={here?.value === id}
              aria-label={`${words.setPlace(name)}, ${text.common.channels[channelOf(id)]}`}
              onClick={() => begin(id)}
            >
              <img src={`./art/places/${id}-back.svg`} alt="" loading="lazy" decoding="async" draggable={false} />
              <img src={`./art/places/${id}-front.svg`} alt="" loading="lazy" decoding="async" draggable={false} />
            </button>
            <p class="place__name">
              {name}
              <span>
                {text.common.channels[channelOf(id)]}
                {here?.value === id && `, ${words.begins}`}
              </span>
            </p>
            <Button
              kind="quiet"
              aria-label={words.moveToOf(name, line)}
              onClick={() => onWrite(tagLine(files, workbench.cursor.peek(), 'place', id), `# place: ${id}`)}
            >
              {words.moveTo}
            </Button>
          </li>
        ))}
      </ul>
      <OwnPictures workbench={workbench} onWrite={onWrite} />
    </section>
  )
}
