import type Phaser from 'phaser'
import type { Channel } from '../../core/model/cast.ts'
import type { Rig } from './closing-acts.ts'
import { DrawnTextures } from './drawn-textures.ts'
import {
  type Box,
  crowdOf,
  faceBox,
  frameStage,
  type Inset,
  NO_INSET,
  placesOf,
  type Stand,
  type View,
} from './framing.ts'
import { MoodView } from './mood-view.ts'
import { type PersonDrawings, PersonView } from './person-view.ts'
import { type PlaceDrawings, PlaceView } from './place-view.ts'
import { RoomLight } from './room-light.ts'
import { Shutter } from './shutter.ts'
import type { StageState } from './stage-state.ts'

export type Role = 'customer' | 'guest'

/** A painted texture is sharp up to this size on screen; people come closer than they stand. */
const CLOSER = 1.2
const MOST_DENSE = 2.4

export interface SetPlan {
  readonly standOf: (place: string) => Stand
  readonly panelOf: (place: string) => Box | undefined
}

/** Everything that stands on the stage, and the camera before it. Sizes in CSS pixels; `dpr` canvas pixels each. */
export class StageSet {
  readonly rig: Rig = { push: 0, shake: 0, pull: 0 }
  readonly view: Mutable<View> = { scale: 1, x: 0, y: 0, sink: 0 }
  readonly light: MoodView
  readonly shutter: Shutter
  customer: PersonView | null = null
  guest: PersonView | null = null
  stand: Stand
  readonly #scene: Phaser.Scene
  readonly #plan: SetPlan
  readonly #channel: Channel
  readonly #textures: DrawnTextures
  readonly #world: Phaser.GameObjects.Container
  readonly #roomLight: RoomLight
  readonly #people: Phaser.GameObjects.Container
  readonly #place: PlaceView
  #size = { width: 1, height: 1, dpr: 1, inset: NO_INSET }

  constructor(scene: Phaser.Scene, plan: SetPlan, opening: StageState) {
    this.#scene = scene
    this.#plan = plan
    this.#channel = opening.channel
    this.stand = plan.standOf(opening.place)
    this.#textures = new DrawnTextures(scene.textures, 1)
    this.#place = new PlaceView(scene, this.#textures)
    this.#roomLight = new RoomLight(scene)
    this.#people = scene.make.container({}, false)
    this.shutter = new Shutter(scene, opening.channel)
    const layers = [this.#place.back, this.#roomLight.root, this.#people, this.shutter.root, this.#place.front]
    this.#world = scene.add.container(0, 0, layers)
    this.light = new MoodView(scene)
    scene.add.existing(this.light.root)
  }

  /** Where the camera should be for as many people as there are. */
  get framed(): View {
    const { width, height, inset } = this.#size
    return frameStage(width, height, inset, this.stand, crowdOf(this.#channel, this.guest))
  }

  get apart(): { customer: number; guest: number } {
    return placesOf(this.stand, crowdOf(this.#channel, this.guest))
  }

  setPlace(id: string, drawings: PlaceDrawings): void {
    this.stand = this.#plan.standOf(id)
    this.shutter.fit(this.#plan.panelOf(id))
    this.#place.draw(drawings)
  }

  setPerson(role: Role, id: string, drawings: PersonDrawings): PersonView {
    this[role]?.destroy()
    const from = role === 'customer' ? 'left' : 'right'
    const person = new PersonView(this.#scene, this.#textures, { id, drawings, from }, this.stand.height)
    this.#people.add(person.root)
    this[role] = person
    return person
  }

  removeGuest(): void {
    this.guest?.destroy()
    this.guest = null
  }

  /** New size of the stage: the camera cuts to its place. */
  layOut(width: number, height: number, dpr: number, inset: Inset): void {
    this.#size = { width, height, dpr, inset }
    Object.assign(this.view, this.framed)
    this.light.layOut(Math.round(width * dpr), Math.round(height * dpr))
    this.#repaint()
  }

  apply(): void {
    const { width, height, dpr } = this.#size
    const { view, rig } = this
    const face = faceBox(view, this.stand)
    const [fx, fy] = [face.x + face.width / 2, face.y + face.height / 2]
    const zoom = 1 + 0.05 * rig.push
    // A short shiver, sideways more than up and down.
    const shiver = rig.shake * Math.min(width, height) * 0.02
    const x = (view.x - fx) * zoom + fx + shiver * Math.sin(rig.shake * 19) + rig.pull * width * 0.03
    const y = (view.y - fy) * zoom + fy + shiver * 0.5 * Math.sin(rig.shake * 27)
    const scale = view.scale * zoom
    this.#world.setScale(scale * dpr).setPosition(x * dpr, y * dpr)
    this.#place.apply({ ...view, x, scale }, width)
    for (const person of [this.customer, this.guest]) person?.apply(this.stand, view, width)
    this.#roomLight.apply(this.light.mood)
    this.shutter.apply()
    this.light.apply()
  }

  #repaint(): void {
    const wanted = Math.min(MOST_DENSE, this.view.scale * this.#size.dpr * CLOSER)
    const ratio = wanted / this.#textures.density
    // Small changes are not worth painting everything again.
    if (ratio > 0.75 && ratio < 1.08) return
    this.#textures.density = wanted
    this.#place.repaint()
    this.customer?.repaint()
    this.guest?.repaint()
    this.#textures.sweep()
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
