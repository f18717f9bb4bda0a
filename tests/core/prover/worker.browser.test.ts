import { expect, test } from 'vitest'
import text from '../../../stories/the-big-account/story.ink?raw'

interface Answer {
  readonly proved: boolean
  readonly findings: number
  readonly states: number
  readonly ms: number
}

test('a story is proved in a browser worker, from text to report, fast enough for every save', async () => {
  const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { type: 'module' })
  const prove = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
      worker.onerror = (problem) => reject(new Error(problem.message))
      worker.postMessage(text)
    })
  const answers: Answer[] = []
  for (let round = 0; round < 8; round++) answers.push(await prove())
  worker.terminate()
  for (const { proved, findings, states } of answers) {
    expect({ proved, findings }).toEqual({ proved: true, findings: 0 })
    expect(states).toBe(answers[0]?.states)
  }
  const warm = answers.slice(3).map(({ ms }) => ms)
  // The goal is 300 ms on a machine that does nothing else; a test machine is given ten times that.
  expect(Math.min(...warm)).toBeLessThan(3_000)
})
