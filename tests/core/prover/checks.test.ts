import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/core/prover/checks/all-checks.ts'
import { SOUND } from '../../../src/core/prover/checks/example.ts'
import { proved } from './proving.ts'

const MOST = { maxStates: 3_000, plays: 10 }

test('the sound example is proved and nothing is found in it', () => {
  const proof = proved(SOUND)
  expect(proof.findings).toEqual([])
  expect(proof.proved).toBe(true)
  expect(proof.ok).toBe(true)
})

test('every check has a code of its own', () => {
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length)
})

describe.each(CHECKS.filter(({ bad }) => bad !== ''))('$code', ({ code, good, bad, severity }) => {
  test('finds nothing in its good example', () => {
    expect(proved(good, MOST).findings.filter((finding) => finding.code === code)).toEqual([])
  })

  test('finds its bad example', () => {
    const proof = proved(bad, MOST)
    const found = proof.findings.filter((finding) => finding.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) {
      expect(finding.severity).toBe(severity)
      expect(finding.message.length).toBeGreaterThan(20)
      // What a reader of the finding plays is on offer at every step.
      if (finding.inputs) expect(finding.inputs.length).toBeLessThanOrEqual(60)
    }
    expect(proof.ok).toBe(severity !== 'error')
  })
})
