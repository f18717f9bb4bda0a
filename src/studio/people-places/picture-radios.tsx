import { useId } from 'preact/hooks'
import type { CastMember } from '../../core/model/cast.ts'
import { HeadPicture } from '../../ui/looks/head-picture.tsx'
import { Portrait } from '../../ui/portrait.tsx'

export interface PictureRadiosProps {
  readonly legend: string
  /** What may be chosen and what it is called; drawn on the person that `wearing` gives. */
  readonly options: Readonly<Record<string, string>>
  readonly value: string
  readonly wearing: (option: string) => CastMember
  readonly crop: 'bust' | 'head'
  readonly onChoose: (option: string) => void
}

/** One of many, by its picture on the very person that it is for. */
export function PictureRadios({ legend, options, value, wearing, crop, onChoose }: PictureRadiosProps) {
  const name = useId()
  return (
    <fieldset class="pictures">
      <legend class="visually-hidden">{legend}</legend>
      {Object.entries(options).map(([option, words]) => (
        <label key={option} class="pictures__one">
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          <span class="pictures__card">
            {crop === 'head' ? (
              <HeadPicture person={wearing(option)} face="calm" />
            ) : (
              <Portrait person={wearing(option)} face="calm" />
            )}
            <span class="pictures__name">{words}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
