import { expect, test } from 'vitest'
import { CHECKS } from '../../src/core/prover/checks/all-checks.ts'
import { findingsPage } from '../../tools/prover/findings-page.ts'

test('the page for trainers is what the checks say', async () => {
  const page = findingsPage()
  for (const { code } of CHECKS) expect(page).toContain(`\`${code}\``)
  await expect(page).toMatchFileSnapshot('../../docs/findings.md')
})
