import { useEffect, useRef, useState } from 'preact/hooks'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { CHANNELS } from '../../core/model/cast.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/forms/field.tsx'
import { PlacePicture } from '../../ui/place-picture.tsx'
import { studioPictures } from '../../ui/text/en/studio-pictures.ts'
import { LONGEST_NAME } from '../../wire/picture-limits.ts'
import type { StoredPicture } from '../../wire/pictures.ts'
import { HearRoom } from './hear-room.tsx'
import type { PickerProps } from './people-section.tsx'
import { beginAt, moveTo, pictureTags, placeFor } from './picture-edits.ts'
import { headTags } from './tag-edits.ts'

const words = studioPictures.form
const ROOMS = [...new Set(REPERTOIRE.places.map(({ ambience }) => ambience))]
const SOUNDS = [['', words.silent], ...ROOMS.map((room) => [room, words.sounds[room] ?? room] as const)] as const
/** As many as the compiler takes. */
const MOST = 12

export interface PictureFormProps extends Pick<PickerProps, 'workbench' | 'onWrite'> {
  readonly picture: StoredPicture
  /** Ids of all that are there. */
  readonly onServer: readonly string[]
  readonly onClose: () => void
}

/** What a picture is called and sounds like in this story, with somebody in front of it. */
export function PictureForm({ workbench, onWrite, picture, onServer, onClose }: PictureFormProps) {
  const files = workbench.files.value
  const { line } = workbench.cursor.value
  const tags = pictureTags(files)
  const known = tags.find(({ place }) => place.picture === picture.id)?.place
  const lost = known ? [] : tags.flatMap(({ place }) => (onServer.includes(place.picture) ? [] : [place]))
  const [name, setName] = useState(known?.name ?? lost[0]?.name ?? picture.name)
  const [sound, setSound] = useState((known ?? lost[0])?.ambience ?? 'office')
  const heading = useRef<HTMLHeadingElement>(null)
  // It appears below what was chosen: whoever does not see it is led there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])

  const place = placeFor(files, picture.id, name.trim() || picture.name, sound, lost)
  const channelTag = headTags(files, 'channel')[0]?.value
  const channel = CHANNELS.find((one) => one === channelTag) ?? 'counter'
  const customer = workbench.checked.value?.story?.cast[0] ?? 'madeleine'
  const instead = lost.some(({ id }) => id === place.id)
  const full = !known && !instead && tags.length >= MOST
  const begins = headTags(files, 'place')[0]?.value === place.id
  return (
    <div class="picture-form">
      <h4 ref={heading} tabIndex={-1}>
        {words.title(picture.name)}
      </h4>
      <div class="picture-form__preview" role="img" aria-label={words.preview}>
        <PlacePicture story={{ place: place.id, places: [place], channel }} person={customer} face="serious" />
      </div>
      <Field
        label={words.name}
        hint={words.nameHint}
        value={name}
        maxlength={LONGEST_NAME}
        onValue={setName}
        autocomplete="off"
      />
      <div class="picture-form__sound">
        <Select label={words.sound} value={sound} options={SOUNDS} onValue={setSound} />
        <HearRoom room={sound} />
      </div>
      {full && <p class="people__hint">{words.full}</p>}
      {instead && <p class="people__hint">{words.instead(place.name)}</p>}
      <div class="picture-form__ways">
        <Button kind="primary" disabled={full} onClick={() => onWrite(beginAt(files, place), `# place: ${place.id}`)}>
          {begins ? words.change : words.put}
        </Button>
        <Button
          disabled={full}
          onClick={() => onWrite(moveTo(files, place, workbench.cursor.peek()), `# place: ${place.id}`)}
        >
          {words.moveTo(line)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  )
}
