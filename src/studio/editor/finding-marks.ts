import { type Diagnostic, forEachDiagnostic, lintGutter, lintKeymap } from '@codemirror/lint'
import type { EditorState, Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import type { StudioFinding } from '../check/studio-finding.ts'

/** Findings of one document → marks at their lines, with what to do about them; what is about all of it, at its beginning. */
export function diagnosticsOf(
  state: EditorState,
  findings: readonly StudioFinding[],
  mend: (finding: StudioFinding) => void,
): readonly Diagnostic[] {
  return findings.map((finding): Diagnostic => {
    const line = state.doc.line(Math.min(Math.max(1, finding.line ?? 1), state.doc.lines))
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0
    const whole = finding.line === null
    return {
      from: whole ? line.from : Math.min(line.from + indent, line.to),
      to: whole ? line.from : line.to,
      severity: finding.severity,
      message: finding.message,
      renderMessage: () => card(finding),
      ...(finding.fix ? { actions: [{ name: finding.fix.label, apply: () => mend(finding) }] } : {}),
    }
  })
}

function card({ message, why, mend }: StudioFinding): Node {
  const box = document.createElement('div')
  for (const [name, said] of [['what', message] as const, ['why', why] as const, ['mend', mend] as const]) {
    if (said === '') continue
    const part = box.appendChild(document.createElement('p'))
    part.className = `finding-card__${name}`
    for (const [at, piece] of said.split('`').entries()) {
      part.append(
        at % 2 === 1 && name !== 'what' ? Object.assign(document.createElement('code'), { textContent: piece }) : piece,
      )
    }
  }
  return box
}

/** The first finding of the cursor's line that knows its fix. */
export function fixAtCursor({ state }: EditorView): (() => void) | null {
  const line = state.doc.lineAt(state.selection.main.head)
  let apply: (() => void) | null = null
  forEachDiagnostic(state, ({ actions }, from) => {
    const [action] = actions ?? []
    if (!apply && action && from >= line.from && from <= line.to) apply = () => action.apply(null as never, 0, 0)
  })
  return apply
}

/** Marks beside the lines, F8 to the next one, Ctrl+. (Cmd+.) applies the fix of this line. */
export const findingMarks = (): Extension => [
  lintGutter({ hoverTime: 150 }),
  keymap.of([
    ...lintKeymap,
    {
      key: 'Mod-.',
      run: (view) => {
        const apply = fixAtCursor(view)
        apply?.()
        return apply !== null
      },
      stopPropagation: true,
    },
  ]),
]
