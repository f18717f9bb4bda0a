import { type DraftText, MAIN_FILE } from '../drafts/draft.ts'

/** An empty page: the tags at the top, one decision and two endings, so that it plays from the first moment. */
export const EMPTY_STORY: DraftText = {
  plays: '',
  files: {
    [MAIN_FILE]: `# title: A new story
# person: grace
# place: shop-counter
# channel: counter
# minutes: 5
# briefing: Where you are, who comes in, and what you may do.
VAR tension = 60

-> start

=== start ===
Grace: What has happened to her. # situation: upset # face: angry
* [What shows that you have understood her. # move: validate]
    Grace: Yes. That is how it was. # face: suspicious
    -> heard
* [What is tempting to say. # move: deny]
    Grace: So now it is my fault. # face: veryAngry
    -> door

=== heard ===
Grace: And now?
* [What you can do, and what she will hear from you. # move: solve, be_transparent]
    -> promise
* [What sounds good and cannot be kept. # move: overpromise]
    -> door

=== promise ===
Grace: All right. Until then. # face: calm # ending: promise # outcome: resolved
-> END

=== door ===
Grace: I will not come back. # face: rage # ending: door # outcome: escalated
-> END
`,
  },
}
