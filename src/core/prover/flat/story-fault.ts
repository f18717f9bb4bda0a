/** An error of the story that Ink reports or throws. */
export class StoryFault extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
