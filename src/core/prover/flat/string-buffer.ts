const isBlank = (part: string): boolean => /^[ \t\n]*$/.test(part)

/** Runs of blanks are one blank, and lines begin and end without any, as in what the runtime shows. */
const clean = (text: string): string =>
  UNCLEAN.test(text) ? text.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n') : text
const UNCLEAN = /[\t\n]| {2}/

/** The words that become a value instead of output: replies, tags of replies, texts in logic. */
export class StringBuffer {
  private readonly texts: string[][] = []
  private readonly depths: number[] = []
  private readonly tags: number[] = []

  get open(): boolean {
    return this.texts.length > 0
  }

  private get top(): string[] {
    return this.texts[this.texts.length - 1] as string[]
  }

  /** The depth of the call stack at which the innermost text began. */
  get depth(): number {
    return this.depths[this.depths.length - 1] ?? 0
  }

  begin(depth: number): void {
    this.texts.push([])
    this.depths.push(depth)
  }

  end(): string {
    this.depths.pop()
    return (this.texts.pop() ?? []).join('')
  }

  print(words: string): void {
    this.top.push(words)
  }

  newline(): void {
    const last = this.top.at(-1)
    if (last !== undefined && last !== '\n') this.top.push('\n')
  }

  glue(): void {
    while (this.top.at(-1) === '\n') this.top.pop()
  }

  functionEnded(): void {
    while (this.top.length > 0 && isBlank(this.top.at(-1) ?? 'x')) this.top.pop()
  }

  openTag(): void {
    this.tags.push(this.top.length)
  }

  closeTag(): string {
    return clean(this.top.splice(this.tags.pop() ?? 0).join('')).trimEnd()
  }
}
