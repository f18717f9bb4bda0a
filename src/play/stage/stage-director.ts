import { actOut } from './closing-acts.ts'
import { type Closing, closingOf } from './closings.ts'
import type { Motion } from './motion.ts'
import { StagePeople } from './stage-people.ts'
import type { StageSet } from './stage-set.ts'
import type { StageState, StageStep } from './stage-state.ts'
import type { Stock } from './stock.ts'
import { TalkMotion } from './talk-motion.ts'
import { leanOf, narrowOf, warmthOf } from './tension-look.ts'

const SHEET_MS = 160

interface Parts {
  readonly set: StageSet
  readonly motion: Motion
  readonly stock: Stock
  readonly opening: StageState
}

/** Turns steps of the story into moves on the stage. */
export class StageDirector {
  readonly #parts: Parts
  #state: StageState
  /** What has been put up, or given up. */
  #place = ''
  #customer = ''
  #entered = false
  #rebuilding = false
  #closing: Closing | null = null
  readonly #people: StagePeople
  readonly #talk: TalkMotion

  constructor(parts: Parts) {
    const { set, motion, stock, opening } = parts
    this.#parts = parts
    this.#state = opening
    this.#people = new StagePeople(set, motion, stock, () => this.#state)
    this.#talk = new TalkMotion(motion)
  }

  get state(): StageState {
    return this.#state
  }

  /** Puts up the place and the customer; rejects when one of them cannot be drawn. */
  async build(): Promise<void> {
    const { set, stock, motion } = this.#parts
    const { place, customer } = this.#state
    const [room, comeOn] = await Promise.all([stock.place(place), this.#people.cast(customer)])
    set.removeGuest()
    set.setPlace(place, room)
    comeOn()
    // Nobody has called or opened yet.
    if (!this.#entered && set.shutter.works) motion.set(set.shutter.state, { open: 0, line: 0 })
    this.#place = place
    this.#customer = customer.id
  }

  show({ after, reactions, cut }: StageStep): void {
    this.#state = after
    const reopened = this.#closing !== null && closingOf(after) !== this.#closing
    if (this.#rebuilding) return
    if (reopened || after.place !== this.#place || after.customer.id !== this.#customer) {
      void this.#rebuild(cut)
      return
    }
    this.#enter(reactions.has('arrive') && !cut)
    this.#settle(cut)
    if (!cut) this.#answer(reactions)
  }

  speaking(on: boolean): void {
    const { set } = this.#parts
    const person = this.#state.speaker === 'guest' ? set.guest : set.customer
    if (!on || !person || this.#closing) this.#talk.stop()
    else this.#talk.start(person, 0.6 + 0.7 * leanOf(this.#state.tension))
  }

  /** One deep breath together. */
  breathe(ms: number): void {
    const { set, motion } = this.#parts
    const pose = set.customer?.pose
    if (!pose || motion.still) return
    void motion
      .to(pose, { breath: 2.2 }, ms / 2, 'Sine.easeInOut')
      .then(() => motion.to(pose, { breath: 0 }, ms / 2, 'Sine.easeInOut'))
  }

  /** Brings everything to where the state wants it. */
  #settle(cut: boolean): void {
    const { set, motion } = this.#parts
    const state = this.#state
    this.#people.dress('customer', state.customer)
    if (state.guest) void this.#people.letIn(state.guest, cut)
    else this.#people.letGo(cut)
    const closing = closingOf(state)
    if (closing && closing !== this.#closing && set.customer) {
      this.#closing = closing
      this.#talk.stop()
      const cast = { rig: set.rig, light: set.light, shutter: set.shutter, customer: set.customer }
      void actOut(closing, cast, motion, cut, () => this.#closing === closing)
    } else if (!closing) {
      const narrow = narrowOf(state.tension)
      if (set.customer) void motion.to(set.customer.pose, { lean: leanOf(state.tension) }, cut ? 0 : 420)
      void motion.to(set.rig, { push: narrow }, cut ? 0 : 600)
      void motion.to(set.light.mood, { dark: narrow }, cut ? 0 : 500)
      void motion.fade(set.light.mood, { warm: warmthOf(state.tension) }, cut ? 0 : 500)
    }
  }

  /** The momentary answer: a jolt when it hurt, a breath out when it helped, a breath with every line. */
  #answer(reactions: StageStep['reactions']): void {
    const { set, motion } = this.#parts
    const pose = set.customer?.pose
    if (!pose || motion.still || this.#closing) return
    if (reactions.has('flare')) {
      motion.set(set.rig, { shake: 1 })
      void motion.to(set.rig, { shake: 0 }, 280)
      void motion.to(pose, { lunge: 1 }, 100).then(() => motion.to(pose, { lunge: 0 }, 240))
    } else if (reactions.has('pinch')) {
      void motion.to(pose, { breath: 1.6, nod: -0.6 }, 180).then(() => motion.to(pose, { breath: 0, nod: 0 }, 420))
    } else if (reactions.has('crackle')) {
      void motion.to(pose, { breath: 1 }, 240).then(() => motion.to(pose, { breath: 0 }, 420))
    }
  }

  #enter(acted: boolean): void {
    const { set, motion } = this.#parts
    const { customer, shutter, light } = set
    if (this.#entered || !customer) return
    this.#entered = true
    if (!acted) {
      motion.set(customer.pose, { near: 1 })
      motion.set(shutter.state, { open: 1 })
    } else if (motion.still) {
      motion.set(light.mood, { sheet: 1 })
      motion.set(customer.pose, { near: 1 })
      motion.set(shutter.state, { open: 1 })
      void motion.fade(light.mood, { sheet: 0 }, 200)
    } else if (shutter.works) {
      motion.set(customer.pose, { near: 1 })
      void motion
        .to(shutter.state, { line: 1 }, 200, 'Cubic.easeOut')
        .then(() => motion.to(shutter.state, { open: 1 }, 260, 'Cubic.easeOut'))
    } else {
      void motion.to(customer.pose, { near: 1 }, 820, 'Sine.easeOut')
    }
  }

  /** Another place, or back to before the end: everything is put up anew behind a sheet of paper. */
  async #rebuild(cut: boolean): Promise<void> {
    const { set, motion } = this.#parts
    this.#rebuilding = true
    this.#closing = null
    if (!cut) await motion.fade(set.light.mood, { sheet: 1 }, SHEET_MS)
    try {
      do await this.build()
      while (this.#state.place !== this.#place || this.#state.customer.id !== this.#customer)
    } catch {
      // The network is gone, most likely: the story goes on before the old place.
      this.#place = this.#state.place
      this.#customer = this.#state.customer.id
    }
    this.#rebuilding = false
    this.#entered = true
    motion.set(set.rig, { push: 0, shake: 0, pull: 0 })
    motion.set(set.shutter.state, { open: 1, line: 1, mark: 0 })
    motion.set(set.light.mood, { dim: 0, calm: 0, light: 0, jamb: 0, door: 0, slam: 0 })
    motion.set(set.view, set.framed)
    if (set.customer) motion.set(set.customer.pose, { near: 1, turn: 1, depth: 0, tilt: 0, aside: 0 })
    this.#settle(true)
    await motion.fade(set.light.mood, { sheet: 0 }, cut ? 0 : SHEET_MS)
  }
}
