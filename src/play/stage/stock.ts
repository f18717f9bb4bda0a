import type { CastMember } from '../../core/model/cast.ts'
import { layersOf } from '../../ui/looks/person-layers.ts'
import { type Drawing, Drawings, drawingPaths } from './drawing.ts'
import type { PersonDrawings } from './person-view.ts'
import type { PlaceDrawings } from './place-view.ts'

/** What the picture is put together from, by the ids that stories use. */
export class Stock {
  readonly #drawings = new Drawings()
  readonly #art: string
  readonly #cast: readonly CastMember[]
  #closed = false

  /** `art`: where people, faces and places lie; who is not in `cast` is drawn by the id alone. */
  constructor(art: string, cast: readonly CastMember[]) {
    this.#art = art
    this.#cast = cast
  }

  async place(id: string): Promise<PlaceDrawings> {
    const [back, front] = await Promise.all([
      this.#get(this.#art + drawingPaths.back(id)),
      this.#get(this.#art + drawingPaths.front(id)),
    ])
    return { back, front }
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
    await Promise.allSettled([...faces.map((face) => this.face(face)), ...this.#cast.map(({ id }) => this.person(id))])
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
