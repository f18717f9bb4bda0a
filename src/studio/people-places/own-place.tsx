import type { Channel } from '../../core/model/cast.ts'
import { Button } from '../../ui/button.tsx'
import { PlaceBack } from '../../ui/place-back.tsx'
import { placeLayers } from '../../ui/place-layers.ts'
import { studioPeople as words } from '../../ui/text/en/studio-people.ts'
import { studioPictures as pictures } from '../../ui/text/en/studio-pictures.ts'
import type { PickerProps } from './people-section.tsx'
import { beginAt, forgetPlace, moveTo, type PictureTag } from './picture-edits.ts'

export interface OwnPlaceProps extends Pick<PickerProps, 'workbench' | 'onWrite'> {
  readonly tag: PictureTag
  readonly begins: boolean
  readonly channel: Channel
}

/** A place of the story's own among all places: begin there, go there from a line on, or take it out. */
export function OwnPlace({ tag, begins, channel, workbench, onWrite }: OwnPlaceProps) {
  const { place } = tag
  const { id, name } = place
  const files = workbench.files.value
  const { line } = workbench.cursor.value
  const layers = placeLayers(id, { places: [place], channel })
  return (
    <li class="place">
      <button
        type="button"
        class="place__picture"
        aria-pressed={begins}
        aria-label={`${words.setPlace(name)}, ${pictures.own}`}
        onClick={() => onWrite(beginAt(files, place), `# place: ${id}`)}
      >
        <PlaceBack layers={layers} />
        <img src={layers.front} alt="" loading="lazy" decoding="async" draggable={false} />
      </button>
      <p class="place__name">
        {name}
        <span>
          {pictures.own}
          {begins && `, ${words.begins}`}
        </span>
      </p>
      <div class="place__ways">
        <Button
          kind="quiet"
          aria-label={words.moveToOf(name, line)}
          onClick={() => onWrite(moveTo(files, place, workbench.cursor.peek()), `# place: ${id}`)}
        >
          {words.moveTo}
        </Button>
        <Button
          kind="quiet"
          aria-label={pictures.takeOutOf(name)}
          onClick={() => onWrite(forgetPlace(files, tag), pictures.takenOut(name), true)}
        >
          {pictures.takeOut}
        </Button>
      </div>
    </li>
  )
}
