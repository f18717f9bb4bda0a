import type { CastMember } from '../../core/model/cast.ts'
import { layersOf } from '../../ui/looks/person-layers.ts'
import { type Drawing, Drawings, drawingPaths } from './drawing.ts'
import type { PersonDrawings } from './person-view.ts'
import type { PlaceDrawings } from './place-view.ts'
import type { StagePlace } from './stage.ts'
import { placeUrls } from './stage-places.ts'

/** What the picture is put together from, by the ids that stories use. */
export class Stock {
  readonly #drawings = new Drawings()
  readonly #art: string
  readonly #cast: readonly CastMember[]
  readonly #places: readonly StagePlace[]
  #closed = false

  /** `art`: where people, faces and places lie; who is not in `cast` is drawn by the id alone. */
  constructor(art: string, cast: readonly CastMember[], places: readonly StagePlace[]) {
    this.#art = art
    this.#cast = cast
    this.#places = places
  }

  /** A picture of the story's own that cannot be had is an empty room. */
  async place(id: string): Promise<PlaceDrawings> {
    const { back, front, instead } = placeUrls(this.#places, id, this.#art)
    const room = instead === null ? undefined : async () => ({ url: instead, drawing: await this.#get(instead) })
    const [behind, before] = await Promise.all([
      this.#get(back).then((drawing) => ({ url: back, drawing }), room),
      this.#get(front),
    ])
    return { names: { back: behind.url, front }, back: behind.drawing, front: before }
  }

  async person(id: string): Promise<PersonDrawings> {
    const layers = await layersOf(this.#cast.find((person) => person.id === id) ?? id, this.#art)
    const [body, head, extras] = await Promise.all([
      this.#get(layers.body),
      this.#get(layers.head),
      this.#get(layers.extras),
    ])
    return { body, head, extras }
  }

  face(face: string): Promise<Drawing> {
    return this.#get(this.#art + drawingPaths.face(face))
  }

  /** Fetches what may be needed later, so that the story can go on without a network. */
  async ahead(faces: readonly string[]): Promise<void> {
    const own = this.#places.flatMap((place) => (place.own ? [place.id] : []))
    await Promise.allSettled([
      ...own.map((id) => this.place(id)),
      ...faces.map((face) => this.face(face)),
      ...this.#cast.map(({ id }) => this.person(id)),
    ])
  }

  /** Whoever still waits for a drawing waits for ever: there is no stage to put it on. */
  close(): void {
    this.#closed = true
  }

  async #get(url: string): Promise<Drawing> {
    const drawing = await this.#drawings.load(url)
    return this.#closed ? new Promise(() => {}) : drawing
  }
}
