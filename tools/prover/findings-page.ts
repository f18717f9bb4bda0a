import { CHECKS } from '../../src/core/prover/checks/all-checks.ts'
import { SOUND } from '../../src/core/prover/checks/example.ts'
import { PLAYER_KINDS } from '../../src/core/prover/player-kinds.ts'
import type { Check } from '../../src/core/prover/proven.ts'

const LAWS = [
  'What any Ink story must hold',
  'First law: every way ends, and all of the text can be met',
  'Second law: every decision is one',
  'Third law: the score says what it seems to say',
  'Fourth law: whoever does not read the meaning does not pass',
  'Fifth law: place and length tell nothing',
] as const

/** The lines in which an example differs from the sound one, or all of it when it is another story. */
function shown(check: Check): string {
  const sound = new Set(SOUND.split('\n'))
  const own = check.bad.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '))
  const differing = own.filter((line) => !sound.has(line))
  return (differing.length <= 12 ? differing : own.slice(0, 16)).join('\n')
}

function section(check: Check): string {
  const example = check.bad === '' ? '' : `\nFor example:\n\n\`\`\`ink\n${shown(check)}\n\`\`\`\n`
  const weight = check.severity === 'error' ? '' : ' (a warning)'
  return `### ${check.title}${weight}\n\n\`${check.code}\`\n\n${check.why}\n\n**How to mend it.** ${check.mend}\n${example}`
}

/** The page for trainers, made from the checks themselves. */
export function findingsPage(): string {
  const laws = LAWS.map((title, law) => {
    const checks = CHECKS.filter((check) => check.law === law)
    return `## ${title}\n\n${checks.map(section).join('\n')}`
  })
  const players = PLAYER_KINDS.map(({ name, habit }) => `- \`${name}\` ${habit}`).join('\n')
  return `# What the prover finds, and how to mend it

\`npm run prove -- stories/your-story\` walks every way through a story and says what it found. Each finding comes with
the inputs that lead there: \`npm run play -- stories/your-story/story.ink --inputs 1,breathe,0\` plays them. Where the
story throws dice, \`--seed 7\` beside them says with which dice. The studio says the same in its tab Proof, where
*Show me* plays them. This page is made from the checks themselves
(\`npx vitest run --project unit tests/tools/findings-page.test.ts --update\`).

${laws.join('\n')}
## The players who never read the meaning

Each is played over all ways at once, so its score and its chance to pass are exact.

${players}
`
}
