import { CircleAlert, CircleCheck } from 'lucide'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FindingLine, keyOf } from '../bench/findings-strip.tsx'
import { Coded } from '../check/coded.tsx'
import type { StudioFinding } from '../check/studio-finding.ts'
import type { ProofReport, ProofState } from '../proof/proof-state.ts'
import { EndingsTable, GuessersTable } from '../proof/proof-tables.tsx'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Panel, PanelProps } from './panel.ts'
import '../proof/proof-panel.css'

const words = studioText.proof

/** What the prover knows: laws, endings, scores, guessers, recorded plays, reading. */
function ProofPanel({ workbench }: PanelProps) {
  const proof = workbench.proof.value
  const { report } = proof
  return (
    <div class="proof">
      <ProofHead proof={proof} workbench={workbench} />
      {report && <Report report={report} workbench={workbench} />}
    </div>
  )
}

interface ProofHeadProps {
  readonly proof: ProofState
  readonly workbench: Workbench
}

function ProofHead({ proof, workbench }: ProofHeadProps) {
  const { kind, report, states } = proof
  const running = kind === 'running'
  const checked = workbench.checked.value
  const older = report && checked && (checked.stale || checked.story?.hash !== report.hash)
  const state = kind === 'done' && report && !report.proved ? words.states.unproved : words.states[kind]
  return (
    <div class="proof__head">
      <div role="status">
        <p class="proof__state">
          {state} {running && states > 0 && words.walked(states)}
          {kind === 'done' && report && words.facts(report.states, (report.ms / 1000).toFixed(1))}
        </p>
        {older && <p class="proof__older">{words.older}</p>}
      </div>
      {running ? (
        <Button onClick={workbench.stopProving}>{words.stop}</Button>
      ) : (
        <Button disabled={!checked || checked.stale} onClick={workbench.prove}>
          {words.again}
        </Button>
      )}
    </div>
  )
}

interface ReportProps {
  readonly report: ProofReport
  readonly workbench: Workbench
}

function Report({ report, workbench }: ReportProps) {
  const { findings, range, decisions, reading, endings, guessers } = report
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <p class={`proof__verdict proof__verdict--${errors === 0 ? 'kept' : 'broken'}`}>
        <Icon node={errors === 0 ? CircleCheck : CircleAlert} />
        {errors === 0 ? words.lawful : words.broken(errors)}
      </p>
      <section class="proof__part" aria-labelledby="proof-findings">
        <h2 id="proof-findings">{words.findings}</h2>
        {findings.length === 0 && <p>{words.noFindings}</p>}
        {grouped(findings).map(([code, alike]) => (
          <div key={code} class="proof__group">
            {alike.map((finding) => (
              <FindingLine key={keyOf(finding)} finding={finding} workbench={workbench} />
            ))}
            <p class="proof__hint">
              <Coded words={`${alike[0]?.why} ${alike[0]?.mend}`} />
            </p>
          </div>
        ))}
      </section>
      <section class="proof__part" aria-labelledby="proof-endings">
        <h2 id="proof-endings">{words.endings}</h2>
        <p class="proof__hint">{words.endingsHint}</p>
        <EndingsTable endings={endings} onShow={workbench.showMe} />
      </section>
      {range && (
        <section class="proof__part" aria-labelledby="proof-score">
          <h2 id="proof-score">{words.scoreTitle}</h2>
          <p>{words.points(range.floor, range.best)}</p>
          {decisions && <p>{words.length(decisions.shortest, decisions.longest, decisions.expected.toFixed(1))}</p>}
          <div class="proof__ways">
            <Button kind="quiet" onClick={() => workbench.showMe(range.bestInputs, range.seeds.best)}>
              {words.best}
            </Button>
            <Button kind="quiet" onClick={() => workbench.showMe(range.floorInputs, range.seeds.floor)}>
              {words.worst}
            </Button>
          </div>
        </section>
      )}
      <section class="proof__part" aria-labelledby="proof-guessers">
        <h2 id="proof-guessers">{words.guessers}</h2>
        <p class="proof__hint">{words.guessersHint}</p>
        <GuessersTable guessers={guessers} onShow={workbench.showMe} />
      </section>
      {report.plays.length > 0 && (
        <section class="proof__part" aria-labelledby="proof-plays">
          <h2 id="proof-plays">{words.plays}</h2>
          <ul class="proof__plays">
            {report.plays.map((play) => (
              <li key={play.line}>
                <Button kind="quiet" onClick={() => workbench.showMe(play.inputs, play.seed)}>
                  {play.name}
                </Button>
                {play.refused !== null
                  ? words.playRefused(play.refused + 1)
                  : play.came.ending === play.ending && play.came.score === play.score
                    ? words.playHolds
                    : words.playDiffers(`${play.came.ending ?? words.noEnding} ${play.came.score}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="proof__part" aria-labelledby="proof-reading">
        <h2 id="proof-reading">{words.reading}</h2>
        <p>
          {words.readingWords(reading.words, Math.max(1, Math.round(reading.words / WORDS_A_MINUTE)))}{' '}
          {reading.sentences > 0 && words.sentence((reading.words / reading.sentences).toFixed(1))}{' '}
          {reading.grade !== null && words.grade(reading.grade)}
        </p>
      </section>
    </>
  )
}

/** What has one reason, and is mended in one way, together. */
function grouped(findings: readonly StudioFinding[]): readonly (readonly [string, readonly StudioFinding[]])[] {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.map((code) => [code, findings.filter((finding) => finding.code === code)])
}

/** Of somebody who reads quietly. */
const WORDS_A_MINUTE = 220

export const PROOF_PANEL: Panel = { id: 'proof', label: words.label, Body: ProofPanel }
