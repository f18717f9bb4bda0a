import type { Finding } from '../model/finding.ts'
import { ACTIONS, OUTCOMES, SITUATIONS } from '../model/move.ts'
import type { Outline, OutlineEnding, OutlineReply } from '../model/story.ts'
import { movesIn } from '../model/story-tags.ts'
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

const included = (file: string, mainFile: string): { readonly file?: string } => (file === mainFile ? {} : { file })

/** What a parsed story holds, in the order of its text: knots with their replies, endings, situations. */
export function outlineOf(parsed: ParsedNode, tags: readonly FoundTag[], mainFile: string): Drawn {
  const findings: Finding[] = []
  const knots: { name: string; line: number; file?: string; replies: OutlineReply[] }[] = [
    { name: '', line: 1, replies: [] },
  ]
  const fault = (
    severity: Finding['severity'],
    code: string,
    at: { file: string; line: number },
    message: string,
  ): void => {
    findings.push({ code, severity, message, file: at.file, line: at.line })
  }
  const moveTags = new Map<ParsedNode, string[]>()
  for (const { key, choice, value } of tags) {
    if (key === 'move' && choice) moveTags.set(choice, [...(moveTags.get(choice) ?? []), value])
  }
  visit(parsed, (node) => {
    if (isKnot(node) || isFunction(node)) {
      const name = node.identifier?.name ?? ''
      const at = sourceLine(node, mainFile)
      knots.push({ name, line: at.line, ...included(at.file, mainFile), replies: [] })
      if (ACTIONS.some((action) => action === name) && (node.isFunction || node.hasParameters)) {
        const message = `The knot "${name}" answers a standing action; it cannot be a function or take parameters.`
        fault('error', 'action_knot_with_parameters', at, message)
      }
    } else if (isChoice(node) && !node.isInvisibleDefault) {
      const at = sourceLine(node, mainFile)
      const judging = moveTags.get(node) ?? []
      const moves = movesIn(judging)
      if (judging.length === 0) {
        fault('warning', 'reply_without_move', at, 'This reply has no "# move:", so it cannot be judged.')
      }
      knots.at(-1)?.replies.push({ text: wordsOf(node), moves, line: at.line })
    }
  })
  return {
    outline: {
      knots: knots.filter(({ name, replies }) => name !== '' || replies.length > 0),
      endings: endingsOf(tags, findings, mainFile),
      situations: SITUATIONS.filter((situation) =>
        tags.some((tag) => tag.key === 'situation' && tag.value === situation),
      ),
    },
    findings,
  }
}

function endingsOf(tags: readonly FoundTag[], findings: Finding[], mainFile: string): readonly OutlineEnding[] {
  const endings: OutlineEnding[] = []
  const lineOf = ({ file, line }: FoundTag): string => `${file}:${line}`
  const of = (key: string): readonly FoundTag[] => tags.filter((tag) => tag.key === key)
  const outcomeOn = new Map(of('outcome').map((tag) => [lineOf(tag), tag]))
  const endingOn = new Set(of('ending').map(lineOf))
  const lone = (tag: FoundTag, code: string, message: string): void => {
    findings.push({ code, severity: 'error', file: tag.file, line: tag.line, message })
  }
  for (const tag of of('ending')) {
    const outcomeTag = outcomeOn.get(lineOf(tag))
    const outcome = OUTCOMES.find((entry) => entry === outcomeTag?.value)
    if (outcome) endings.push({ id: tag.value, outcome, line: tag.line, ...included(tag.file, mainFile) })
    else if (!outcomeTag) {
      const message = `The ending "${tag.value}" needs "# outcome: ${OUTCOMES.join(' | ')}" on its line.`
      lone(tag, 'ending_without_outcome', message)
    }
  }
  for (const tag of of('outcome').filter((outcome) => !endingOn.has(lineOf(outcome)))) {
    lone(tag, 'outcome_without_ending', '"# outcome" stands without "# ending: <id>" on the same line.')
  }
  if (endingOn.size === 0) {
    const message = 'The story has no ending: tag its last lines with "# ending: <id> # outcome: resolved".'
    findings.push({ code: 'no_ending', severity: 'error', file: mainFile, line: null, message })
  }
  return endings
}
