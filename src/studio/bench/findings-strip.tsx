import { Lightbulb } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Coded } from '../check/coded.tsx'
import type { StudioFinding } from '../check/studio-finding.ts'
import { MAIN_FILE } from '../drafts/draft.ts'
import { studioText } from '../studio-text.ts'
import { TodoLine } from '../todo/todo-line.tsx'
import type { Workbench } from '../workbench/workbench.ts'
import './findings-strip.css'

const words = studioText.findings
const MOST_SHOWN = 60

/** The findings of the cursor's line; what is wrong with the whole story stands at its first. */
export function findingsHere({ cursor, findings }: Workbench): readonly StudioFinding[] {
  const { file, line } = cursor.value
  return findings.value.filter((finding) => (finding.file ?? MAIN_FILE) === file && (finding.line ?? 1) === line)
}

/** The same at full length. */
export function FindingsHere({ workbench }: { readonly workbench: Workbench }) {
  return findingsHere(workbench).map((finding) => (
    <FindingCard key={keyOf(finding)} finding={finding} workbench={workbench} />
  ))
}

/** How much is to be mended, and a list of it all; beside it what is left to do. */
export function FindingsStrip({ workbench }: { readonly workbench: Workbench }) {
  const findings = workbench.findings.value
  const checked = workbench.checked.value
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const state = !checked ? words.checking : words.count(errors, findings.length - errors) || words.none
  return (
    <section class="findings" aria-label={words.label}>
      <details class="findings__all">
        <summary>
          <span class={`findings__state findings__state--${errors > 0 ? 'error' : 'fine'}`}>{state}</span>
        </summary>
        <ol class="findings__list">
          {findings.slice(0, MOST_SHOWN).map((finding) => (
            <li key={keyOf(finding)}>
              <FindingLine finding={finding} workbench={workbench} />
            </li>
          ))}
          {findings.length > MOST_SHOWN && <li>{words.more(findings.length - MOST_SHOWN)}</li>}
        </ol>
      </details>
      <TodoLine workbench={workbench} />
      <p role="status" class="visually-hidden">
        {state}
      </p>
    </section>
  )
}

interface FindingProps {
  readonly finding: StudioFinding
  readonly workbench: Workbench
}

/** One finding in a row: where, what, and the way there. */
export function FindingLine({ finding, workbench }: FindingProps) {
  const { code, line, severity, message, fix, inputs, seed } = finding
  return (
    <div class={`finding finding--${severity}`} data-code={code}>
      <button
        type="button"
        class="finding__where"
        onClick={() => workbench.goTo({ file: finding.file ?? MAIN_FILE, line: line ?? 1 })}
      >
        {line === null ? words.whole : words.line(line)}
      </button>
      <p class="finding__what">{message}</p>
      <div class="finding__ways">
        {inputs && (
          <Button
            kind="quiet"
            onClick={() => {
              if (line !== null) workbench.goTo({ file: finding.file ?? MAIN_FILE, line })
              workbench.showMe(inputs, seed ?? 0)
            }}
          >
            {words.showMe}
          </Button>
        )}
        {fix && (
          <Button kind="quiet" onClick={() => workbench.mend(finding)}>
            {fix.label}
          </Button>
        )}
      </div>
    </div>
  )
}

function FindingCard({ finding, workbench }: FindingProps) {
  const { code, severity, message, why, mend, fix } = finding
  return (
    <div class={`finding-card finding-card--${severity}`} data-code={code}>
      <p class="finding-card__what">{message}</p>
      {why && (
        <p>
          <Coded words={why} />
        </p>
      )}
      {mend && (
        <p class="finding-card__mend">
          <Icon node={Lightbulb} />
          <span>
            <Coded words={mend} />
          </span>
        </p>
      )}
      {fix && (
        <Button onClick={() => workbench.mend(finding)}>
          {fix.label}
          <kbd>{words.key}</kbd>
        </Button>
      )}
    </div>
  )
}

export const keyOf = ({ code, file, line, message }: StudioFinding): string => `${code} ${file} ${line} ${message}`
