import { drawingPaths } from './drawing.ts'
import type { Motion } from './motion.ts'
import type { Role, StageSet } from './stage-set.ts'
import type { PersonState, StageState } from './stage-state.ts'
import type { Stock } from './stock.ts'

const FACE_MS = 190
const COME_MS = 640

/** Who is on stage and with which face: fetches drawings as they are needed, and lets people in. */
export class StagePeople {
  readonly #set: StageSet
  readonly #motion: Motion
  readonly #stock: Stock
  /** What is wanted by the time a drawing has arrived. */
  readonly #wanted: () => StageState

  constructor(set: StageSet, motion: Motion, stock: Stock, wanted: () => StageState) {
    this.#set = set
    this.#motion = motion
    this.#stock = stock
    this.#wanted = wanted
  }

  /** The customer, with the face already on; rejects when it cannot be drawn. */
  async cast({ id, face }: PersonState): Promise<() => void> {
    const [person, drawing] = await Promise.all([this.#stock.person(id), this.#stock.face(face)])
    return () => this.#set.setPerson('customer', id, person).wear(drawingPaths.face(face), drawing)
  }

  dress(role: Role, wanted: PersonState): void {
    const path = drawingPaths.face(wanted.face)
    if (this.#set[role]?.face === path) return
    this.#stock.face(wanted.face).then(
      (drawing) => {
        const person = this.#set[role]
        if (person?.id !== wanted.id || this.#wanted()[role]?.face !== wanted.face) return
        person.setFace(path, drawing)
        void this.#motion.fade(person.pose, { faceIn: 1 }, FACE_MS)
      },
      // A face that is missing leaves the one before it: the words still tell the mood.
      () => {},
    )
  }

  /** Alone with the customer again. */
  letGo(cut: boolean): void {
    const [set, motion] = [this.#set, this.#motion]
    if (!set.guest) return
    set.removeGuest()
    const ms = cut ? 0 : COME_MS
    if (set.customer) void motion.to(set.customer.pose, { aside: 0 }, ms, 'Sine.easeInOut')
    void motion.to(set.view, set.framed, ms, 'Sine.easeInOut')
  }

  /** Whoever else has spoken comes in at the side, and the customer makes room. */
  async letIn(guest: PersonState, cut: boolean): Promise<void> {
    if (this.#set.guest?.id === guest.id) return this.dress('guest', guest)
    const drawings = await Promise.all([this.#stock.person(guest.id), this.#stock.face(guest.face)]).catch(() => null)
    const [set, motion] = [this.#set, this.#motion]
    const wanted = this.#wanted().guest
    if (!drawings || wanted?.id !== guest.id || set.guest?.id === guest.id) return
    const person = set.setPerson('guest', guest.id, drawings[0])
    person.wear(drawingPaths.face(guest.face), drawings[1])
    motion.set(person.pose, { aside: set.apart.guest })
    const ms = cut ? 0 : COME_MS
    if (set.customer) void motion.to(set.customer.pose, { aside: set.apart.customer }, ms, 'Sine.easeInOut')
    void motion.to(set.view, set.framed, ms, 'Sine.easeInOut')
    void motion.to(person.pose, { near: 1, lean: 0.1 }, ms, 'Sine.easeOut')
    this.dress('guest', wanted)
  }
}
