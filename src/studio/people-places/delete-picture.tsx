import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { studioPictures } from '../../ui/text/en/studio-pictures.ts'
import type { StoredPicture } from '../../wire/pictures.ts'

const words = studioPictures.removing

export interface DeletePictureProps {
  readonly picture: StoredPicture
  readonly onDelete: () => Promise<void>
}

/** Asks before a picture goes for good; what a published story shows is not offered. */
export function DeletePicture({ picture, onDelete }: DeletePictureProps) {
  const { name, stories, drafts } = picture
  const [asked, setAsked] = useState(false)
  if (stories.length > 0) return null
  return (
    <>
      <Button kind="quiet" aria-label={studioPictures.removeOf(name)} onClick={() => setAsked(true)}>
        {studioPictures.remove}
      </Button>
      <Dialog open={asked} title={words.title} onClose={() => setAsked(false)}>
        <p>
          <strong>{name}</strong>
        </p>
        {drafts.length > 0 && <p>{words.drafts(drafts.map(({ title }) => title))}</p>}
        <p>{words.told}</p>
        <div class="picture-form__ways">
          <Button
            kind="primary"
            onClick={() => {
              setAsked(false)
              void onDelete()
            }}
          >
            {words.yes}
          </Button>
          <Button onClick={() => setAsked(false)}>{words.no}</Button>
        </div>
      </Dialog>
    </>
  )
}
