import { type Completion, snippet as filledIn, snippetCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { studioText as words } from '../studio-text.ts'

export interface Snippet {
  readonly id: 'decision' | 'boundary' | 'ending'
  readonly label: string
  readonly completion: Completion
}

const TEMPLATES = {
  decision: `* [\${What helps} # move: \${validate}]
    \${Name}: \${And then?} # face: \${suspicious}
    -> \${next_knot}
* [\${What is tempting} # move: \${deny}]
    \${Name}: \${So it is me again.} # face: \${angry}
    -> \${worse_knot}
* [\${The right thing too early} # move: \${solve}]
    \${Name}: \${You are not listening.} # face: \${suspicious}
    -> \${next_knot}
\${}`,
  boundary: `\${Name}: \${Something that goes too far.} # situation: abusive # face: \${rage}
* [\${I will help you, and I will not be spoken to like that.} # move: set_boundary]
    \${Name}: \${… All right.} # situation: upset # face: \${suspicious}
    -> \${next_knot}
* [\${As if nothing had been said} # move: ignore_abuse]
    \${Name}: \${It gets worse.} # face: \${rage}
    -> \${worse_knot}
* [\${The same tone back} # move: argue]
    \${Name}: \${Now you are shouting too.} # face: \${rage}
    -> \${worse_knot}
\${}`,
  ending: `=== \${calm_ending} ===
\${Name}: \${The last words.} # face: \${calm} # ending: \${calm_ending} # outcome: \${resolved}
-> END
\${}`,
} as const

const snippet = (id: Snippet['id']): Snippet => ({
  id,
  label: words.snippets[id].label,
  completion: snippetCompletion(TEMPLATES[id], { label: words.snippets[id].label, detail: words.snippets[id].detail }),
})

/** Pieces of story to fill in, with the Tab key from gap to gap. */
export const SNIPPETS: readonly Snippet[] = [snippet('decision'), snippet('boundary'), snippet('ending')]

/** Puts a snippet on a line of its own at the cursor; whoever speaks first in the story speaks in it. */
export function insertSnippet(view: EditorView, { id }: Snippet, [speaker]: readonly string[]): void {
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  const own = line.text.trim() === ''
  if (!own) view.dispatch({ changes: { from: line.to, insert: '\n' }, userEvent: 'input' })
  const at = own ? line.from : line.to + 1
  const to = own ? line.to : at
  const template = speaker === undefined ? TEMPLATES[id] : TEMPLATES[id].replace(/\$\{Name\}/g, speaker)
  filledIn(template)(view, null, at, to)
  view.focus()
}
