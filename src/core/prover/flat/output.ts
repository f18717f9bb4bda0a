import type { Frame } from './memory.ts'
import { StringBuffer } from './string-buffer.ts'
import { TurnLines } from './turn-lines.ts'

const BLANK = /^[ \t]*$/

/** Where words go: to the lines of the turn, or into a text that becomes a value. */
export class Output {
  readonly lines = new TurnLines()
  readonly text = new StringBuffer()

  print(words: string, frames: readonly Frame[]): void {
    if (this.text.open) this.text.print(words)
    else this.lines.text(words)
    if (BLANK.test(words)) return
    const least = this.text.depth
    for (let at = frames.length - 1; at >= least && !frames[at]?.tunnel; at--) (frames[at] as Frame).silent = false
  }

  /** True when the newline begins a new line of the turn. */
  newline(frames: readonly Frame[]): boolean {
    const frame = frames[frames.length - 1] as Frame
    const trimmed = !frame.tunnel && frame.silent && frames.length > this.text.depth
    if (!this.text.open) return this.lines.lineBreak(trimmed)
    if (!trimmed) this.text.newline()
    return false
  }

  glue(): void {
    if (this.text.open) this.text.glue()
    else this.lines.glue()
  }

  functionEnded({ tunnel, silent }: Frame): void {
    if (tunnel || silent) return
    if (this.text.open) this.text.functionEnded()
    else this.lines.functionEnded()
  }

  openTag(): void {
    if (this.text.open) this.text.openTag()
    else this.lines.openTag()
  }

  /** The tag of a reply, which waits for its reply; null for a tag of a line. */
  closeTag(): string | null {
    if (this.text.open) return this.text.closeTag()
    this.lines.closeTag()
    return null
  }
}
