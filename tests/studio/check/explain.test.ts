import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/core/prover/checks/all-checks.ts'
import { studioFindings } from '../../../src/ui/text/en/studio-findings.ts'

const SRC = join(import.meta.dirname, '../../../src')
const FOLDERS = ['core/story', 'studio/check', 'studio/proof']

/** Words that are written like the code of a finding, at the places where codes stand. */
const written = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(SRC, folder, name), 'utf8').matchAll(
        /(?:code: |(?:fault|say|lone|missing|report)\(\s*(?:\w+, )*(?:'(?:error|warning)', )?)'([a-z]+(?:_[a-z]+)+)'/g,
      ),
    ])
    .flatMap(([, code]) => code ?? []),
)

test('every code that the checker writes has its reason and its way to mend it', () => {
  expect(written.length, 'codes found in the source').toBeGreaterThan(15)
  const known = new Set([...studioFindings.codes, ...CHECKS.map(({ code }) => code)])
  expect([...new Set(written)].filter((code) => !known.has(code))).toEqual([])
  for (const code of studioFindings.codes) {
    const { why, mend } = studioFindings.of(code)
    expect(Math.min(why.length, mend.length), code).toBeGreaterThan(10)
  }
})
