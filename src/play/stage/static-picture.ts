import './static-picture.css'
import type { CastMember } from '../../core/model/cast.ts'
import type { PersonLayers } from '../../ui/looks/compose-layers.ts'
import { layersAtOnce, layersOf } from '../../ui/looks/person-layers.ts'
import { paintBurntEdge } from './burnt-edge.ts'
import { type Closing, closingOf } from './closings.ts'
import { drawingPaths } from './drawing.ts'
import { crowdOf, frameStage, type Inset, NO_INSET, placesOf, wingsOf } from './framing.ts'
import type { Picture } from './picture.ts'
import type { Liveliness } from './quality.ts'
import { type StagePlace, standOf } from './stage.ts'
import { placeUrls } from './stage-places.ts'
import type { PersonState, StageState, StageStep } from './stage-state.ts'
import { leanOf, narrowOf } from './tension-look.ts'

/** Width of a person's drawing frame over its height. */
const FRAME_RATIO = 960 / 1210

/** The same picture as stacked images: what is there while the stage loads, and what stays when it cannot be drawn. */
export class StaticPicture implements Picture {
  readonly #root = document.createElement('div')
  readonly #world = document.createElement('div')
  readonly #people = document.createElement('div')
  #edge = document.createElement('canvas')
  readonly #art: string
  readonly #places: readonly StagePlace[]
  readonly #cast: readonly CastMember[]
  #state: StageState
  #place = ''
  #size = { width: 1, height: 1, inset: NO_INSET }

  constructor(
    host: HTMLElement,
    art: string,
    places: readonly StagePlace[],
    cast: readonly CastMember[],
    opening: StageState,
    liveliness: Liveliness,
  ) {
    this.#art = art
    this.#places = places
    this.#cast = cast
    this.#state = opening
    this.#root.className = 'stage-plain'
    this.#root.setAttribute('aria-hidden', 'true')
    this.#world.className = 'stage-plain-world'
    this.#people.className = 'stage-plain-people'
    const shade = document.createElement('div')
    shade.className = 'stage-plain-shade'
    this.#edge.className = 'stage-plain-edge'
    this.#root.append(this.#world, shade, this.#edge)
    host.prepend(this.#root)
    this.setLiveliness(liveliness)
    this.#setPlace(opening.place)
  }

  show({ after }: StageStep): void {
    this.#state = after
    this.#setPlace(after.place)
    this.#setPerson('customer', after.customer)
    this.#setPerson('guest', after.guest)
    const closing: Closing | 'none' = closingOf(after) ?? 'none'
    this.#root.dataset['closing'] = closing
    const lean = closing === 'settled' || closing === 'turned' ? -0.3 : leanOf(after.tension)
    this.#root.style.setProperty('--lean', lean.toFixed(3))
    this.#root.style.setProperty('--narrow', (closing === 'dark' ? 1 : narrowOf(after.tension)).toFixed(3))
    this.#frame()
  }

  layOut(width: number, height: number, inset: Inset): void {
    this.#size = { width, height, inset }
    const edge = paintBurntEdge(width, height)
    edge.className = 'stage-plain-edge'
    this.#edge.replaceWith(edge)
    this.#edge = edge
    this.#frame()
  }

  setLiveliness(liveliness: Liveliness): void {
    this.#root.dataset['liveliness'] = liveliness
  }

  speaking(): void {}
  breathe(): void {}

  destroy(): void {
    this.#root.remove()
  }

  #setPlace(place: string): void {
    if (place === this.#place) return
    this.#place = place
    const { back, front, instead } = placeUrls(this.#places, place, this.#art)
    const layer = (url: string, className: string, other: string | null): HTMLElement => {
      const box = document.createElement('div')
      box.className = className
      for (const side of ['left', 'right', '']) box.append(this.#either(url, other, `wing ${side}`))
      return box
    }
    this.#world.replaceChildren(layer(back, 'back', instead), this.#people, layer(front, 'front', null))
  }

  #setPerson(role: 'customer' | 'guest', person: PersonState | null): void {
    const old = this.#people.querySelector<HTMLElement>(`.${role}`)
    if (!person || old?.dataset['person'] !== person.id) old?.remove()
    if (!person) return
    let box = this.#people.querySelector<HTMLElement>(`.${role}`)
    if (!box) {
      box = document.createElement('div')
      box.className = `person ${role}`
      box.dataset['person'] = person.id
      this.#dress(box, person.id)
      // Half a person is worse than an empty room.
      for (const layer of box.querySelectorAll('img:nth-child(-n+2)')) {
        layer.addEventListener('error', () => box?.classList.add('incomplete'))
      }
      this.#people.append(box)
    }
    if (box.dataset['face'] === person.face) return
    box.dataset['face'] = person.face
    for (const gone of box.querySelectorAll('.face')) gone.remove()
    box.querySelector('img:nth-of-type(2)')?.after(this.#image(drawingPaths.face(person.face), 'face'))
  }

  /** The layers of a person, which an own person may have to be put together for. */
  #dress(box: HTMLElement, id: string): void {
    const person = this.#cast.find((member) => member.id === id) ?? id
    const images = [this.#blank(), this.#blank(), this.#blank()] as const
    box.append(...images)
    const show = ({ body, head, extras }: PersonLayers): void => {
      for (const [at, url] of [body, head, extras].entries()) if (images[at]) images[at].src = url
    }
    const ready = layersAtOnce(person, this.#art)
    if (ready) show(ready)
    else layersOf(person, this.#art).then(show, () => box.classList.add('incomplete'))
  }

  #frame(): void {
    const { width, height, inset } = this.#size
    const stand = standOf(this.#places, this.#state.place)
    const crowd = crowdOf(this.#state.channel, this.#state.guest)
    const view = frameStage(width, height, inset, stand, crowd)
    this.#world.style.transform = `matrix(${view.scale}, 0, 0, ${view.scale}, ${view.x}, ${view.y})`
    const wings = wingsOf(view, width)
    this.#root.classList.toggle('wings', wings.left || wings.right)
    const apart = placesOf(stand, crowd)
    for (const box of this.#people.children as HTMLCollectionOf<HTMLElement>) {
      const offset = box.classList.contains('guest') ? apart.guest : apart.customer
      box.style.height = `${stand.height}px`
      box.style.width = `${stand.height * FRAME_RATIO}px`
      box.style.left = `${stand.x + offset - (stand.height * FRAME_RATIO) / 2}px`
      box.style.top = `${stand.y + view.sink - stand.height}px`
    }
  }

  #image(path: string, className = ''): HTMLImageElement {
    const image = this.#blank(className)
    image.src = this.#art + path
    return image
  }

  /** One picture, or another where it cannot be had. */
  #either(url: string, other: string | null, className: string): HTMLImageElement {
    const image = this.#blank(className, other)
    image.src = url
    return image
  }

  #blank(className = '', other: string | null = null): HTMLImageElement {
    const image = document.createElement('img')
    image.className = className.trim()
    image.alt = ''
    image.draggable = false
    // A missing layer is left out: the rest of the picture is still worth seeing.
    const lost = () => (other === null ? image.remove() : image.replaceWith(this.#either(other, null, className)))
    image.addEventListener('error', lost, { once: true })
    return image
  }
}
