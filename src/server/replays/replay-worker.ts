import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledStory } from '../../core/model/story.ts'
import { createInkPool } from './ink-pool.ts'
import { type ReplayBatch, type ReplayReply, SHARED } from './replay-messages.ts'
import { createQueue, type QueueLimits } from './replay-queue.ts'

const { limits, shared } = workerData as { readonly limits: QueueLimits; readonly shared: SharedArrayBuffer }
const seen = new Int32Array(shared)
const stories = new Map<string, CompiledStory>()
const inks = createInkPool()
const queue = createQueue(limits, inks, (id) => {
  Atomics.store(seen, SHARED.current, id)
  Atomics.add(seen, SHARED.steps, 1)
})
let working = false

const work = (): void => {
  const replies = queue.work()
  if (replies.length > 0) parentPort?.postMessage(replies satisfies readonly ReplayReply[])
  working = !queue.isEmpty
  // Between two bursts what has come in meanwhile is read.
  if (working) setImmediate(work)
}

parentPort?.on('message', ({ stories: added, dropped, requests }: ReplayBatch) => {
  for (const hash of dropped) {
    stories.delete(hash)
    inks.drop(hash)
  }
  for (const [hash, compiled] of added) stories.set(hash, JSON.parse(compiled) as CompiledStory)
  for (const request of requests) {
    const story = stories.get(request.hash)
    if (story) queue.add(request, story)
  }
  if (working || queue.isEmpty) return
  working = true
  work()
})
