/** An error of the story that Ink reports or throws. No `Error`: thrown often, and nobody reads where in our code. */
export class StoryFault {
  readonly code: string
  readonly message: string
  constructor(code: string, message: string) {
    this.code = code
    this.message = message
  }
}
