import { type Drawing, type Drawings, drawingPaths } from './drawing.ts'
import type { PersonDrawings } from './person-view.ts'
import type { PlaceDrawings } from './place-view.ts'

/** What the picture is put together from, by the ids that stories use. */
export class Stock {
  readonly #drawings: Drawings
  #closed = false

  constructor(drawings: Drawings) {
    this.#drawings = drawings
  }

  async place(id: string): Promise<PlaceDrawings> {
    const [back, front] = await Promise.all([this.#get(drawingPaths.back(id)), this.#get(drawingPaths.front(id))])
    return { back, front }
  }

  async person(id: string): Promise<PersonDrawings> {
    const [body, head, extras] = await Promise.all([
      this.#get(drawingPaths.body(id)),
      this.#get(drawingPaths.head(id)),
      this.#get(drawingPaths.extras(id)),
    ])
    return { body, head, extras }
  }

  face(face: string): Promise<Drawing> {
    return this.#get(drawingPaths.face(face))
  }

  /** Fetches what may be needed later, so that the story can go on without a network. */
  async ahead(people: readonly string[], faces: readonly string[]): Promise<void> {
    await Promise.allSettled([...faces.map((face) => this.face(face)), ...people.map((id) => this.person(id))])
  }

  /** Whoever still waits for a drawing waits for ever: there is no stage to put it on. */
  close(): void {
    this.#closed = true
  }

  async #get(path: string): Promise<Drawing> {
    const drawing = await this.#drawings.load(path)
    return this.#closed ? new Promise(() => {}) : drawing
  }
}
