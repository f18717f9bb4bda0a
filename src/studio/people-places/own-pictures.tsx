import { useRef } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { pictureUrl } from '../../ui/place-layers.ts'
import { studioPictures as words } from '../../ui/text/en/studio-pictures.ts'
import { text } from '../../ui/text.ts'
import type { Api } from '../../wire/call.ts'
import type { StoredPicture, StoredPictures } from '../../wire/pictures.ts'
import { DeletePicture } from './delete-picture.tsx'
import { DropPicture } from './drop-picture.tsx'
import type { PickerProps } from './people-section.tsx'
import { PictureForm } from './picture-form.tsx'
import { usePictures } from './use-pictures.ts'
import './own-pictures.css'

type Props = Pick<PickerProps, 'workbench' | 'onWrite'>

const day = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium' })
const inMegabytes = (bytes: number): string => Math.max(0.1, bytes / 1024 / 1024).toFixed(1)

/** Pictures of trainers: adding one, and choosing one for this story. */
export function OwnPictures(props: Props) {
  const api = props.workbench.share.value?.link.api
  return (
    <section class="own-pictures" aria-labelledby="own-pictures-title">
      <h3 id="own-pictures-title" tabIndex={-1}>
        {words.title}
      </h3>
      <p class="people__hint">{api ? words.lead : words.needsServer}</p>
      {api && <AtServer {...props} api={api} />}
    </section>
  )
}

function AtServer({ api, workbench, onWrite }: Props & { readonly api: Api }) {
  const pictures = usePictures(api)
  const { list, problem, said, chosen, choose, remove, reload } = pictures
  const top = useRef<HTMLDivElement>(null)
  const toTitle = () => top.current?.closest('section')?.querySelector('h3')?.focus()
  return (
    <div ref={top} class="own-pictures__all">
      <DropPicture {...pictures} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <p class="people__hint" role="status">
        {said}
      </p>
      {chosen && (
        <PictureForm
          key={chosen.id}
          picture={chosen}
          onServer={list === null || list === 'unread' ? [] : list.pictures.map(({ id }) => id)}
          workbench={workbench}
          onWrite={onWrite}
          onClose={() => {
            choose(null)
            toTitle()
          }}
        />
      )}
      {list === null && <p class="people__hint">{words.reading}</p>}
      {list === 'unread' && (
        <Notice kind="problem">
          <p>{words.notRead}</p>
          <Button onClick={() => void reload()}>{words.again}</Button>
        </Notice>
      )}
      {list !== null && list !== 'unread' && (
        <OnServer
          list={list}
          chosen={chosen}
          onChoose={choose}
          onDelete={async (picture) => {
            await remove(picture)
            toTitle()
          }}
        />
      )}
    </div>
  )
}

interface OnServerProps {
  readonly list: StoredPictures
  readonly chosen: StoredPicture | null
  readonly onChoose: (id: string) => void
  readonly onDelete: (picture: StoredPicture) => Promise<void>
}

function OnServer({ list: { pictures, most }, chosen, onChoose, onDelete }: OnServerProps) {
  if (pictures.length === 0) return <p class="people__hint">{words.none}</p>
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0)
  return (
    <>
      <h4>{words.all}</h4>
      <p class="people__hint">
        {words.room(pictures.length, most.pictures, inMegabytes(bytes), Math.round(most.bytes / 1024 / 1024))}
      </p>
      <ul class="places__all">
        {pictures.map((picture) => (
          <li key={picture.id} class="place">
            <button
              type="button"
              class="place__picture"
              aria-pressed={chosen?.id === picture.id}
              aria-label={words.choose(picture.name)}
              onClick={() => onChoose(picture.id)}
            >
              <img src={pictureUrl(picture.id)} alt="" loading="lazy" decoding="async" draggable={false} />
            </button>
            <p class="place__name">
              {picture.name}
              <span>{words.by(picture.addedBy.name, day.format(picture.addedAt))}</span>
              <span>{usesOf(picture)}</span>
            </p>
            <DeletePicture picture={picture} onDelete={() => onDelete(picture)} />
          </li>
        ))}
      </ul>
    </>
  )
}

const usesOf = ({ stories, drafts }: StoredPicture): string => {
  const titles = (uses: StoredPicture['drafts']): readonly string[] => uses.map(({ title }) => title)
  if (stories.length > 0) return words.seenIn(titles(stories))
  return drafts.length > 0 ? words.namedIn(titles(drafts)) : words.unused
}
