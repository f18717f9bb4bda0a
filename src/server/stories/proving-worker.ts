import { parentPort, workerData } from 'node:worker_threads'
import type { ProvingTask } from './prove-in-worker.ts'
import { proveVersion, walkVersion } from './prove-version.ts'

const task = workerData as ProvingTask
const answer = task.kind === 'prove' ? proveVersion(task.source, task.slug) : walkVersion(task.story, null, false)
parentPort?.postMessage(answer)
