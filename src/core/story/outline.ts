import type { Finding } from '../model/finding.ts'
import { ACTIONS, MOVES, type Move, OUTCOMES, SITUATIONS } from '../model/move.ts'
import type { Outline, OutlineEnding, OutlineReply } from '../model/story.ts'
import { listValue } from '../model/story-tags.ts'
import type { FoundTag } from './found-tags.ts'
import {
  type ChoiceNode,
  isChoice,
  isFunction,
  isKnot,
  isTag,
  isText,
  type ParsedNode,
  sourceLine,
  visit,
} from './parse-tree.ts'

interface Drawn {
  readonly outline: Outline
  readonly findings: readonly Finding[]
}

/** The words of a reply as they stand in the text, without its tags. */
function wordsOf(choice: ChoiceNode): string {
  let words = ''
  let inTag = false
  for (const part of [choice.startContent, choice.choiceOnlyContent]) {
    if (!part) continue
    visit(part, (node) => {
      if (isTag(node)) inTag = node.isStart
      else if (!inTag && isText(node)) words += node.text
    })
  }
  return words.replace(/\s+/g, ' ').trim()
}

/** What a parsed story holds, in the order of its text: knots with their replies, endings, situations. */
export function outlineOf(parsed: ParsedNode, tags: readonly FoundTag[], mainFile: string): Drawn {
  const findings: Finding[] = []
  const knots: { name: string; line: number; replies: OutlineReply[] }[] = [{ name: '', line: 1, replies: [] }]
  const fault = (
    severity: Finding['severity'],
    code: string,
    at: { file: string; line: number },
    message: string,
  ): void => {
    findings.push({ code, severity, message, file: at.file, line: at.line })
  }
  visit(parsed, (node) => {
    if (isKnot(node) || isFunction(node)) {
      const name = node.identifier?.name ?? ''
      const at = sourceLine(node, mainFile)
      knots.push({ name, line: at.line, replies: [] })
      if (ACTIONS.some((action) => action === name) && (node.isFunction || node.hasParameters)) {
        const message = `The knot "${name}" answers a standing action; it cannot be a function or take parameters.`
        fault('error', 'action_knot_with_parameters', at, message)
      }
    } else if (isChoice(node) && !node.isInvisibleDefault) {
      const at = sourceLine(node, mainFile)
      const moves = tags
        .filter((tag) => tag.choice === node && tag.key === 'move')
        .flatMap(({ value }) => listValue(value))
        .filter((word): word is Move => MOVES.some((move) => move === word))
      if (moves.length === 0 && !tags.some((tag) => tag.choice === node && tag.key === 'move')) {
        fault('warning', 'reply_without_move', at, 'This reply has no "# move:", so it cannot be judged.')
      }
      knots.at(-1)?.replies.push({ text: wordsOf(node), moves, line: at.line })
    }
  })
  return {
    outline: {
      knots: knots.filter(({ name, replies }) => name !== '' || replies.length > 0),
      endings: endingsOf(tags, findings),
      situations: SITUATIONS.filter((situation) =>
        tags.some((tag) => tag.key === 'situation' && tag.value === situation),
      ),
    },
    findings,
  }
}

function endingsOf(tags: readonly FoundTag[], findings: Finding[]): readonly OutlineEnding[] {
  const endings: OutlineEnding[] = []
  const sameLine = (a: FoundTag, b: FoundTag): boolean => a.file === b.file && a.line === b.line
  const lone = (tag: FoundTag, code: string, message: string): void => {
    findings.push({ code, severity: 'error', file: tag.file, line: tag.line, message })
  }
  for (const tag of tags) {
    if (tag.key === 'ending') {
      const outcomeTag = tags.find((other) => other.key === 'outcome' && sameLine(other, tag))
      const outcome = OUTCOMES.find((entry) => entry === outcomeTag?.value)
      if (outcome) endings.push({ id: tag.value, outcome, line: tag.line })
      else if (!outcomeTag) {
        lone(
          tag,
          'ending_without_outcome',
          `The ending "${tag.value}" needs "# outcome: ${OUTCOMES.join(' | ')}" on its line.`,
        )
      }
    } else if (tag.key === 'outcome' && !tags.some((other) => other.key === 'ending' && sameLine(other, tag))) {
      lone(tag, 'outcome_without_ending', '"# outcome" stands without "# ending: <id>" on the same line.')
    }
  }
  if (!tags.some(({ key }) => key === 'ending')) {
    const message = 'The story has no ending: tag its last lines with "# ending: <id> # outcome: resolved".'
    findings.push({ code: 'no_ending', severity: 'error', line: null, message })
  }
  return endings
}
