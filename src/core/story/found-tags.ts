import { splitTag } from '../model/story-tags.ts'
import { isChoice, isTag, isText, type ParsedNode, type SourceLine, sourceLine, visit } from './parse-tree.ts'

/** A tag of the story text: what it says, where it stands, and what it is about. */
export interface FoundTag extends SourceLine {
  readonly key: string
  readonly value: string
  /** `story`: before the first line, describes the story. `reply`: judges a reply. `line`: directs a line. */
  readonly on: 'story' | 'line' | 'reply'
  /** Holds logic such as `{mood}`, so that its value is only known in play. */
  readonly dynamic: boolean
  /** The choice it judges, for `reply`. */
  readonly choice: ParsedNode | null
}

/** The choice whose own words (not the lines after it) a node belongs to. */
function choiceOf(node: ParsedNode): ParsedNode | null {
  for (let at: ParsedNode | null = node; at?.parent; at = at.parent) {
    if (isChoice(at.parent)) return at === at.parent.innerContent ? null : at.parent
  }
  return null
}

/** Reads all tags of a parsed story in the order of the text. */
export function findTags(root: ParsedNode, mainFile: string): readonly FoundTag[] {
  const found: FoundTag[] = []
  let open: { start: ParsedNode; text: string; dynamic: boolean } | null = null
  let sawContent = false
  visit(root, (node) => {
    if (isTag(node)) {
      if (node.isStart) {
        open = { start: node, text: '', dynamic: false }
        return
      }
      if (!open) return
      const choice = choiceOf(open.start)
      const on = choice ? 'reply' : sawContent ? 'line' : 'story'
      const { key, value } = splitTag(open.text)
      found.push({ key, value, on, dynamic: open.dynamic, choice, ...sourceLine(open.start, mainFile) })
      open = null
    } else if (open) {
      if (isText(node)) open.text += node.text
      else if (node.typeName !== 'ContentList') open.dynamic = true
    } else if ((isText(node) && node.text.trim() !== '') || isChoice(node) || node.typeName === 'Knot') {
      sawContent = true
    }
  })
  return found
}
