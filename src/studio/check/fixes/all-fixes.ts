import type { Finding } from '../../../core/model/finding.ts'
import { MAIN_FILE, type StoryFiles } from '../../drafts/draft.ts'
import type { Fix } from '../studio-finding.ts'
import { type FixRule, linesOf } from './fix-rule.ts'
import {
  addPerson,
  emptyTag,
  misplacedTag,
  missingEnding,
  missingHeadTag,
  missingMove,
  missingOutcome,
  untaggedEnd,
} from './missing-tags.ts'
import { makeIncluded, onceOnly, takeOutLine, unfinishedNumber } from './small-changes.ts'
import { didYouMean, inkSays } from './spelling.ts'

/** How findings are mended, by their codes: one line each. */
const RULES: Readonly<Record<string, FixRule>> = {
  unknown_tag: didYouMean,
  unknown_move: didYouMean,
  unknown_situation: didYouMean,
  unknown_face: didYouMean,
  unknown_outcome: didYouMean,
  unknown_sound: didYouMean,
  unknown_place: didYouMean,
  unknown_person: didYouMean,
  unknown_channel: didYouMean,
  unknown_body: didYouMean,
  unknown_hair: didYouMean,
  unknown_glasses: didYouMean,
  unknown_beard: didYouMean,
  unknown_look_part: didYouMean,
  look_unused: addPerson,
  unknown_speaker: didYouMean,
  speaker_not_in_cast: addPerson,
  no_title: missingHeadTag,
  no_person: missingHeadTag,
  no_place: missingHeadTag,
  no_channel: missingHeadTag,
  no_minutes: missingHeadTag,
  no_briefing: missingHeadTag,
  reply_without_move: missingMove,
  misplaced_tag: misplacedTag,
  empty_tag: emptyTag,
  ending_without_outcome: missingOutcome,
  outcome_without_ending: missingEnding,
  no_ending: untaggedEnd,
  unfinished_number: unfinishedNumber,
  endless_points: onceOnly,
  include_missing: makeIncluded,
  include_outside: takeOutLine,
  include_loop: takeOutLine,
  external: takeOutLine,
  ink_error: inkSays,
  ink_warning: inkSays,
}

/** The change that mends a finding, or null where only its author can. */
export function fixOf(finding: Finding, files: StoryFiles): Fix | null {
  const rule = Object.hasOwn(RULES, finding.code) ? RULES[finding.code] : undefined
  if (!rule) return null
  const file = finding.file ?? MAIN_FILE
  const lines = linesOf(Object.hasOwn(files, file) ? (files[file] ?? '') : '')
  const line = finding.line ?? 1
  return rule({ finding, file, line, lines, written: lines[line - 1] ?? '', files })
}
