import { studioFindings as words } from '../../../ui/text/en/studio-findings.ts'
import type { Fix } from '../studio-finding.ts'
import { addLine, afterHead, type FixContext, type FixRule, linesOf, rewrite } from './fix-rule.ts'

/** A line of the head, with a value to begin with; the cursor goes to it. */
function headTag(tag: string, value: string): FixRule {
  return ({ files }) => {
    const at = afterHead(files)
    const text = `# ${tag}: ${value}`
    return {
      label: words.fixes.add(text.trim()),
      edits: [addLine(at, text)],
      goOn: { file: 'story.ink', line: at, column: text.length },
    }
  }
}

const DEFAULTS: Readonly<Record<string, string>> = {
  title: 'Untitled story',
  person: '',
  place: '',
  channel: 'counter',
  minutes: '6',
  briefing: '',
}

/** `no_title`, `no_person`, …: the tag, to be filled in. */
export const missingHeadTag: FixRule = (context) => {
  const tag = context.finding.code.slice('no_'.length)
  const value = Object.hasOwn(DEFAULTS, tag) ? DEFAULTS[tag] : undefined
  return value === undefined ? null : headTag(tag, value)(context)
}

/** A reply without a move: the tag at its place, with the moves to choose from. */
export const missingMove: FixRule = (context) => {
  const { written, file, line } = context
  const stray = movedInside(context)
  if (stray) return stray
  if (!/^\s*[*+]/.test(written)) return null
  const tag = ' # move: '
  const inside = written.lastIndexOf(']')
  const divert = written.search(/\s*->/)
  const comment = written.search(/\s*\/\//)
  const at = inside >= 0 ? inside : Math.min(...[divert, comment, written.length].filter((place) => place >= 0))
  const start = written.slice(0, at).trimEnd()
  return {
    label: words.fixes.add('# move:'),
    edits: [rewrite({ file, line }, `${start}${tag}${written.slice(at)}`)],
    goOn: { file, line, column: start.length + tag.length },
  }
}

/** A judging tag behind the bracket goes into it. */
function movedInside(context: FixContext): Fix | null {
  const [, before, after] = /^(\s*[*+][^\]]*)\](.*)$/.exec(context.written) ?? []
  const tag = /\s*#\s*(?:move|coach)\s*:[^#\]]*?(?=\s*(?:#|->|\/\/|$))/.exec(after ?? '')?.[0]
  if (before === undefined || after === undefined || !tag) return null
  const text = `${before.trimEnd()} ${tag.trim()}]${after.replace(tag, '')}`
  return { label: words.fixes.moveInside, edits: [rewrite(context, text)] }
}

export const misplacedTag: FixRule = (context) => movedInside(context)

/** A tag that says nothing: the cursor behind its colon. */
export const emptyTag: FixRule = ({ finding, file, line, written }) => {
  const tag = /^"# (\w+)"/.exec(finding.message)?.[1]
  const found = tag && new RegExp(`#\\s*${tag}\\s*:?\\s*(?=$|[#\\]])`).exec(written)
  if (!tag || !found) return null
  const start = `${written.slice(0, found.index)}# ${tag}: `
  const text = `${start}${written.slice(found.index + found[0].length)}`
  return {
    label: words.fixes.choose(tag),
    edits: [rewrite({ file, line }, text)],
    goOn: { file, line, column: start.length },
  }
}

/** Somebody speaks who is not in the cast. */
export const addPerson: FixRule = ({ finding, files }) => {
  const tag = /Add "(# person: [\w-]+)"/.exec(finding.message)?.[1]
  return tag ? { label: words.fixes.add(tag), edits: [addLine(afterHead(files), tag)] } : null
}

export const missingOutcome: FixRule = ({ file, line, written }) => {
  const start = `${written.replace(/\s*\/\/.*$/, '').trimEnd()} # outcome: `
  return {
    label: words.fixes.add('# outcome:'),
    edits: [rewrite({ file, line }, start)],
    goOn: { file, line, column: start.length },
  }
}

export const missingEnding: FixRule = ({ file, line, written }) => {
  const text = written.replace(/#\s*outcome\b/, '# ending: the_end # outcome')
  return text === written
    ? null
    : { label: words.fixes.add('# ending: the_end'), edits: [rewrite({ file, line }, text)] }
}

/** The line that is said last before `-> END`, near the finding or at the end of the text. */
export const untaggedEnd: FixRule = ({ finding, file, lines, line }) => {
  const all = linesOf(lines.join('\n'))
  const from = finding.line === null ? all.length : Math.min(all.length, line + 1)
  for (let at = from; at >= 1; at--) {
    if (!/->\s*END\b/.test(all[at - 1] ?? '')) continue
    for (let said = at; said >= 1; said--) {
      const written = all[said - 1] ?? ''
      if (/^\s*=/.test(written)) break
      const spoken = written.replace(/->\s*END\b.*$/, '').replace(/\s*\/\/.*$/, '')
      if (spoken.trim() === '' || /^\s*[~{}*+#-]/.test(spoken) || /# *ending/.test(spoken)) continue
      const rest = written.slice(spoken.length)
      const tagged = `${spoken.trimEnd()} # ending: the_end # outcome: `
      return {
        label: words.fixes.add('# ending: the_end # outcome:'),
        edits: [rewrite({ file, line: said }, `${tagged}${rest.startsWith('->') ? ` ${rest}` : rest}`)],
        goOn: { file, line: said, column: tagged.length },
      }
    }
  }
  return null
}
