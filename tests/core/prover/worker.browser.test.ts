import { expect, test } from 'vitest'
import text from '../../../stories/the-big-account/story.ink?raw'

interface Answer {
  readonly proved: boolean
  readonly findings: number
  readonly states: number
}

test('a story is proved in a browser worker, from text to report, and the same every time', async () => {
  const worker = new Worker(new URL('../../../tools/prover/prove-worker.ts', import.meta.url), { type: 'module' })
  const prove = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
      worker.onerror = (problem) => reject(new Error(problem.message))
      worker.postMessage(text)
    })
  const answers: Answer[] = []
  for (let round = 0; round < 3; round++) answers.push(await prove())
  worker.terminate()
  for (const { proved, findings, states } of answers) {
    expect({ proved, findings }).toEqual({ proved: true, findings: 0 })
    expect(states).toBe(answers[0]?.states)
  }
})
