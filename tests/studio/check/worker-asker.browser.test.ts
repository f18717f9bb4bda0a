import { describe, expect, test } from 'vitest'
import { createAsker } from '../../../src/studio/check/worker-asker.ts'

/** A real worker that answers with the question, never answers "hang", and dies of "die". */
const make = () => {
  const script = `addEventListener('message', ({ data: { id, question } }) => {
    if (question === 'die') throw new Error('dead')
    if (question === 'slow') for (let i = 0; i < 3; i++) { const until = Date.now() + 150; while (Date.now() < until); postMessage({ id, progress: i }) }
    while (question === 'hang');
    postMessage({ id, answer: question })
  })`
  return new Worker(URL.createObjectURL(new Blob([script])))
}

describe('a worker that is asked', () => {
  test('and hangs is replaced, and the next question is answered', async () => {
    const asker = createAsker<string, string>({ make, patience: 300, busy: 'wait' })
    expect(await asker.ask('one')).toMatchObject({ kind: 'answer', answer: 'one' })
    const hanging = asker.ask('hang')
    const after = asker.ask('two')
    expect(await hanging).toEqual({ kind: 'silent' })
    expect(await after).toMatchObject({ kind: 'answer', answer: 'two' })
    asker.close()
  })

  test('and dies is replaced', async () => {
    const asker = createAsker<string, string>({ make, patience: 5000, busy: 'wait' })
    expect(await asker.ask('die')).toEqual({ kind: 'silent' })
    expect(await asker.ask('one')).toMatchObject({ kind: 'answer', answer: 'one' })
    asker.close()
  })

  test('the newest question counts', async () => {
    const asker = createAsker<string, string>({ make, patience: 5000, busy: 'wait' })
    const [one, two, three] = [asker.ask('one'), asker.ask('two'), asker.ask('three')]
    expect((await one).kind).toBe('answer')
    expect((await two).kind).toBe('dropped')
    expect(await three).toMatchObject({ answer: 'three' })
    asker.close()
  })

  test('a newer question ends the work on the older one where it is told to', async () => {
    const asker = createAsker<string, string>({ make, patience: 5000, busy: 'replace' })
    const hanging = asker.ask('hang')
    expect(await asker.ask('two')).toMatchObject({ answer: 'two' })
    expect((await hanging).kind).toBe('dropped')
    const stopped = asker.ask('hang')
    asker.stop()
    expect((await stopped).kind).toBe('dropped')
    asker.close()
  })

  test('and still says something is waited for', async () => {
    const heard: number[] = []
    const onProgress = (progress: number) => heard.push(progress)
    const asker = createAsker<string, string, number>({ make, patience: 300, busy: 'wait', onProgress })
    expect(await asker.ask('slow')).toMatchObject({ kind: 'answer', answer: 'slow' })
    expect(heard).toEqual([0, 1, 2])
    asker.close()
  })
})
