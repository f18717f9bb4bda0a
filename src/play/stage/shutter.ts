import type Phaser from 'phaser'
import type { Channel } from '../../core/model/cast.ts'
import { type Box, WORLD } from './framing.ts'
import { DOOR, INK, PAPER } from './palette.ts'

/** Roundness of the phone's cut-out. */
const CORNER = 60
/** Where a line's picture is when the place does not tell. */
const PANEL: Box = { x: 320, y: 40, width: 960, height: 680 }

/** What opens when the conversation begins and closes when they end it: the phone's picture, the chat's window, a door. */
export class Shutter {
  readonly root: Phaser.GameObjects.Graphics
  /** `open`, `line` (the bright line in which two sheets meet) and `mark` (what a closed chat leaves) from 0 to 1. */
  readonly state = { open: 1, line: 1, mark: 0 }
  readonly #channel: Channel
  #panel = PANEL
  #drawn = ''

  constructor(scene: Phaser.Scene, channel: Channel) {
    this.#channel = channel
    this.root = scene.make.graphics({}, false)
  }

  /** Whether there is something here that opens and closes. */
  get works(): boolean {
    return this.#channel === 'phone' || this.#channel === 'chat' || (this.#channel === 'visit' && this.#panel !== PANEL)
  }

  fit(panel: Box | undefined): void {
    this.#panel = panel ?? PANEL
    this.#drawn = ''
  }

  apply(): void {
    const { open, line, mark } = this.state
    const now = `${open.toFixed(3)}/${line.toFixed(3)}/${mark.toFixed(2)}`
    if (now === this.#drawn) return
    this.#drawn = now
    this.root.clear()
    if (open > 0.999) return
    if (this.#channel === 'visit') {
      this.#door(1 - open)
      return
    }
    // A little more than half each, else a hairline of the picture stays between them.
    const half = (this.#panel.height / 2 + 1) * (1 - open)
    if (this.#channel === 'chat') this.#window(half)
    else this.#picture(half)
    if (mark > 0) this.#leaveMark(mark)
    if (open < 0.02 && line > 0.01) this.#meet(line)
  }

  #picture(half: number): void {
    const { x, y, width, height } = this.#panel
    const corner = Math.min(CORNER, half)
    this.root.fillStyle(INK, 1)
    this.root.fillRoundedRect(x, y, width, half, { tl: corner, tr: corner, bl: 0, br: 0 })
    this.root.fillRect(x, y + height - half, width, half)
  }

  /** A window closes with all that was written around it, so its sheets are as wide as the wall. */
  #window(half: number): void {
    const { y, height } = this.#panel
    this.root.fillStyle(PAPER, 1)
    this.root.fillRect(-WORLD.width, 0, WORLD.width * 3, y + half)
    this.root.fillRect(-WORLD.width, y + height - half, WORLD.width * 3, half)
  }

  /** The leaf swings in from its hinges at the left. */
  #door(closed: number): void {
    const { x, y, width, height } = this.#panel
    const leaf = width * closed
    this.root.fillStyle(DOOR, 1).fillRect(x, y, leaf, height)
    this.root.lineStyle(7, INK, 1).strokeRect(x, y, leaf, height)
    this.root.lineStyle(5, INK, 1)
    this.root.strokeRect(x + leaf * 0.16, y + height * 0.07, leaf * 0.68, height * 0.34)
    this.root.strokeRect(x + leaf * 0.16, y + height * 0.48, leaf * 0.68, height * 0.4)
    this.root.fillStyle(INK, 1).fillCircle(x + leaf * 0.92, y + height * 0.45, 15)
  }

  #meet(line: number): void {
    const { x, y, width, height } = this.#panel
    this.root.fillStyle(this.#channel === 'chat' ? INK : PAPER, 1)
    this.root.fillRect(x + (width / 2) * (1 - line), y + height / 2 - 4, width * line, 8)
  }

  /** A small crossed-out window where the conversation was. */
  #leaveMark(alpha: number): void {
    const { x, y, width, height } = this.#panel
    const [middleX, middleY] = [x + width / 2, y + height * 0.52]
    this.root.lineStyle(8, INK, alpha)
    this.root.strokeRoundedRect(middleX - 130, middleY - 92, 260, 184, 16)
    this.root.lineBetween(middleX - 130, middleY - 52, middleX + 130, middleY - 50)
    this.root.lineBetween(middleX - 32, middleY - 10, middleX + 34, middleY + 54)
    this.root.lineBetween(middleX + 33, middleY - 12, middleX - 34, middleY + 53)
  }
}
