import type { PlaceLayers } from './place-layers.ts'

export interface PlaceBackProps {
  readonly layers: Pick<PlaceLayers, 'back' | 'instead'>
  readonly class?: string
}

/** The room of a place. Without a network, or where its picture is gone, it is an empty one. Decoration. */
export function PlaceBack({ layers: { back, instead }, class: className }: PlaceBackProps) {
  return (
    <img
      key={back}
      class={className}
      src={back}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={({ currentTarget }) => {
        if (instead !== null && currentTarget.getAttribute('src') !== instead) currentTarget.src = instead
      }}
    />
  )
}
