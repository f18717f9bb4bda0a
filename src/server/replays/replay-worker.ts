import type { CompiledStory } from '../../core/model/story.ts'
import { writeMark } from '../beside/blackboard.ts'
import { parent } from '../beside/parent.ts'
import { createInkPool } from './ink-pool.ts'
import type { ReplayBatch, ReplayStart } from './replay-messages.ts'
import { createQueue, type ReplayQueue } from './replay-queue.ts'
import { tellOnce } from './told-moments.ts'

/** Milliseconds after which it is said again what is worked on; steps are far shorter. */
const AGAIN = 20

const stories = new Map<string, CompiledStory>()
const inks = createInkPool()
/** The story of each request that is not answered yet. */
const hashes = new Map<number, string>()
const shorten = tellOnce()
let queue: ReplayQueue | undefined
let working = false
let said = { id: 0, at: 0 }

const sayStep = (id: number): void => {
  const at = performance.now()
  if (id === said.id && at - said.at < AGAIN) return
  writeMark(id)
  said = { id, at }
}

const work = (of: ReplayQueue): void => {
  const replies = of.work()
  if (replies.length > 0) parent.send(shorten(replies, (id) => hashes.get(id) ?? ''))
  for (const { id } of replies) hashes.delete(id)
  working = !of.isEmpty
  // Between two bursts what has come in meanwhile is read.
  if (working) setImmediate(work, of)
}

const takeOn = (of: ReplayQueue, { stories: added, dropped, requests }: ReplayBatch): void => {
  for (const hash of dropped) {
    stories.delete(hash)
    inks.drop(hash)
  }
  for (const [hash, compiled] of added) stories.set(hash, JSON.parse(compiled) as CompiledStory)
  for (const request of requests) {
    const story = stories.get(request.hash)
    if (!story) continue
    hashes.set(request.id, request.hash)
    of.add(request, story)
  }
  if (working || of.isEmpty) return
  working = true
  work(of)
}

parent.listen((said: ReplayStart | ReplayBatch) => {
  if ('limits' in said) queue = createQueue(said.limits, inks, sayStep)
  else if (queue) takeOn(queue, said)
})
