import { ImageUp } from 'lucide'
import { useId } from 'preact/hooks'
import { useDrop } from '../../ui/forms/use-drop.ts'
import { Icon } from '../../ui/icon.tsx'
import { studioPictures as words } from '../../ui/text/en/studio-pictures.ts'
import { LEAST_SIZE, PICTURE_TYPES } from '../../wire/picture-limits.ts'
import { MEGABYTES } from './file-problem.ts'
import type { Pictures } from './use-pictures.ts'

/** Takes a picture that is dropped or chosen, and shows how far it is on its way. */
export function DropPicture({ sending, add }: Pick<Pictures, 'sending' | 'add'>) {
  const { over, target } = useDrop((files) => void add(files))
  const hint = useId()
  return (
    <>
      <label class="drop-picture" data-over={over} {...target}>
        <Icon node={ImageUp} size="1.75em" />
        <span class="drop-picture__title">{words.drop}</span>
        <input
          type="file"
          class="visually-hidden"
          accept={PICTURE_TYPES.join()}
          aria-describedby={hint}
          disabled={sending !== null}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            currentTarget.value = ''
            if (files.length > 0) void add(files)
          }}
        />
      </label>
      <p class="people__hint" id={hint}>
        {words.accepted(MEGABYTES, LEAST_SIZE.width, LEAST_SIZE.height)}
      </p>
      {sending && <Progress {...sending} />}
    </>
  )
}

function Progress({ name, part }: NonNullable<Pictures['sending']>) {
  const id = useId()
  // Sent is not yet made ready, which nobody can measure from here.
  const measured = part < 1 ? { value: part } : {}
  return (
    <div class="drop-picture__progress">
      <label for={id}>{part < 1 ? words.sending(name) : words.making}</label>
      <progress id={id} max={1} {...measured} />
    </div>
  )
}
