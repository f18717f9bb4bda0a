import type Phaser from 'phaser'
import type { Drawing } from './drawing.ts'
import type { DrawnTextures } from './drawn-textures.ts'
import type { Stand, View } from './framing.ts'
import { LayerImage } from './layer-image.ts'

/** The layers of a person's look, without the face. */
export interface PersonDrawings {
  readonly body: Drawing
  readonly head: Drawing
  readonly extras: Drawing
}

/** Everything about a person that moves; plain numbers, so that any of them can be moved or set at any time. */
export interface Pose {
  /** World units from the stand. */
  aside: number
  /** 0: outside the picture, 1: at the stand. */
  near: number
  /** -0.4: leaning back, 0: upright, 1: in one's face. */
  lean: number
  /** A jolt forward that goes again. */
  lunge: number
  /** 1: facing as drawn, -1: turned round. */
  turn: number
  /** 0: at the counter, 1: stepped back. */
  depth: number
  /** Radians, of the head. */
  tilt: number
  nod: number
  /** 0: breathed out, 1: breathed in. */
  breath: number
  faceIn: number
}

const ENTER_STEPS = 3
/** Share of the frame's height where the head turns about. */
const EYES = 0.3

export class PersonView {
  readonly id: string
  readonly root: Phaser.GameObjects.Container
  readonly pose: Pose = {
    aside: 0,
    near: 0,
    lean: 0,
    lunge: 0,
    turn: 1,
    depth: 0,
    tilt: 0,
    nod: 0,
    breath: 0,
    faceIn: 1,
  }
  /** Breath and tilt that go on by themselves, beside the pose. */
  #idle = { breath: 0, tilt: 0 }
  readonly #from: 'left' | 'right'
  readonly #head: Phaser.GameObjects.Container
  readonly #body: LayerImage
  readonly #face: LayerImage
  readonly #fadingFace: LayerImage
  readonly #layers: readonly LayerImage[]
  readonly #neck: { readonly x: number; readonly y: number }
  readonly #width: number
  readonly #height: number

  constructor(
    scene: Phaser.Scene,
    textures: DrawnTextures,
    person: { readonly id: string; readonly drawings: PersonDrawings; readonly from: 'left' | 'right' },
    height: number,
  ) {
    const { body, head, extras } = person.drawings
    this.id = person.id
    this.#from = person.from
    this.#height = height
    this.#width = height * body.ratio
    const frame = { width: this.#width, height }
    const corner = { x: -this.#width / 2, y: -height }
    // The head turns where it meets the body: under the middle of the head, at the top of the body.
    const skull = head.inked ?? { x: 0.25, y: 0, width: 0.4, height: 0.4 }
    const neckline = (body.inked?.y ?? 0.4) + 0.02
    this.#neck = { x: corner.x + (skull.x + skull.width / 2) * this.#width, y: corner.y + neckline * height }
    const onHead = { x: corner.x - this.#neck.x, y: corner.y - this.#neck.y }

    this.#body = new LayerImage(scene, textures, frame, corner)
    const skullLayer = new LayerImage(scene, textures, frame, onHead)
    this.#fadingFace = new LayerImage(scene, textures, frame, onHead)
    this.#face = new LayerImage(scene, textures, frame, onHead)
    const extrasLayer = new LayerImage(scene, textures, frame, onHead)
    this.#layers = [this.#body, skullLayer, this.#fadingFace, this.#face, extrasLayer]
    this.#body.draw(`${person.id}/body`, body)
    skullLayer.draw(`${person.id}/head`, head)
    extrasLayer.draw(`${person.id}/extras`, extras)

    const images = [skullLayer, this.#fadingFace, this.#face, extrasLayer].map((layer) => layer.image)
    this.#head = scene.make.container({ x: this.#neck.x, y: this.#neck.y, add: false }, false).add(images)
    this.root = scene.make.container({ add: false }, false).add([this.#body.image, this.#head])
  }

  get face(): string {
    return this.#face.path
  }

  /** The new face comes in over the old one as `pose.faceIn` goes from 0 to 1. */
  setFace(path: string, drawing: Drawing): void {
    this.#fadingFace.copy(this.#face)
    this.#face.draw(path, drawing)
    this.pose.faceIn = 0
  }

  /** A face at once, without the one before it. */
  wear(path: string, drawing: Drawing): void {
    this.setFace(path, drawing)
    this.pose.faceIn = 1
  }

  idle(breath: number, tilt: number): void {
    this.#idle = { breath, tilt }
  }

  repaint(): void {
    for (const layer of this.#layers) layer.repaint()
  }

  /** Puts the pose into the picture. */
  apply(stand: Stand, view: View, stageWidth: number): void {
    const { aside, near, lean, lunge, turn, depth, tilt, nod, breath, faceIn } = this.pose
    const size = 1 + 0.2 * lean + 0.05 * lunge - 0.13 * depth
    const way = this.#from === 'left' ? -1 : 1
    const edge = this.#from === 'left' ? -view.x / view.scale : (stageWidth - view.x) / view.scale
    const distance = Math.abs(stand.x + aside - edge) + this.#width * 0.6
    const step = Math.abs(Math.sin(near * Math.PI * ENTER_STEPS)) * 12 * (near < 1 ? 1 : 0)
    // Growing about the eyes keeps the face where it is while it comes closer; shrinking keeps the hem behind the counter.
    const eyes = size > 1 ? -this.#height * (1 - EYES) : 0
    this.root.setPosition(
      stand.x + aside + way * (1 - near) * distance + 12 * lean * Math.sign(turn || 1),
      stand.y + view.sink + eyes * (1 - size) + 18 * lean + 10 * lunge - step,
    )
    this.root.setScale(size * turn * (this.#from === 'right' ? -1 : 1), size)
    this.root.setRotation(0.016 * lean * Math.sign(turn || 1) * -way)
    this.root.setVisible(near > 0.001)

    const rise = (breath + this.#idle.breath) * this.#height * 0.006
    const body = this.#body.image
    const box = this.#height * 0.62
    body.setScale(body.scaleX, this.#bodyScale() * (1 + rise / box))
    this.#head.setPosition(this.#neck.x + 7 * lean, this.#neck.y - rise + nod * 7 + 5 * lean)
    this.#head.setRotation(tilt + this.#idle.tilt + 0.035 * lean + nod * 0.02)
    this.#face.image.setAlpha(faceIn)
    this.#fadingFace.image.setAlpha(1 - faceIn)
  }

  destroy(): void {
    this.root.destroy()
  }

  /** Texture pixels to world units, upright. */
  #bodyScale(): number {
    return Math.abs(this.#body.image.scaleX)
  }
}
