import type Phaser from 'phaser'
import type { Channel } from '../../core/model/cast.ts'
import { type Box, WORLD } from './framing.ts'
import { INK, PAPER } from './palette.ts'

/** Roundness of the phone's cut-out. */
const CORNER = 60

/** The customer's side of a line opens and closes: two sheets that meet in a bright line, and the line that goes out. */
export class Shutter {
  readonly root: Phaser.GameObjects.Graphics
  /** `open`, `line` (length of the last line) and `mark` (what a closed chat leaves behind) from 0 to 1. */
  readonly state = { open: 1, line: 1, mark: 0 }
  readonly #chat: boolean
  readonly #panel: Box
  #drawn = ''

  constructor(scene: Phaser.Scene, channel: Channel, panel: Box) {
    this.#chat = channel === 'chat'
    this.#panel = panel
    this.root = scene.make.graphics({}, false)
  }

  apply(): void {
    const { open, line, mark } = this.state
    const now = `${open.toFixed(3)}/${line.toFixed(3)}/${mark.toFixed(2)}`
    if (now === this.#drawn) return
    this.#drawn = now
    this.root.clear()
    if (open > 0.999) return
    const { x, y, width, height } = this.#panel
    // A little more than half each, else a hairline of the picture stays between them.
    const half = (height / 2 + 1) * (1 - open)
    if (this.#chat) {
      // A window closes with all that was written around it, so its sheets are as wide as the wall.
      this.root.fillStyle(PAPER, 1)
      this.root.fillRect(-WORLD.width, 0, WORLD.width * 3, y + half)
      this.root.fillRect(-WORLD.width, y + height - half, WORLD.width * 3, half)
    } else {
      const corner = Math.min(CORNER, half)
      this.root.fillStyle(INK, 1)
      this.root.fillRoundedRect(x, y, width, half, { tl: corner, tr: corner, bl: 0, br: 0 })
      this.root.fillRect(x, y + height - half, width, half)
    }
    if (mark > 0) this.#leaveMark(mark)
    if (open > 0.02 || line < 0.01) return
    this.root.fillStyle(this.#chat ? INK : PAPER, 1)
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
