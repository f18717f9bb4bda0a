import { parent } from '../beside/parent.ts'
import type { ProvingReply, ProvingTask } from './prove-in-worker.ts'
import { proveVersion, walkVersion } from './prove-version.ts'

const replyTo = (task: ProvingTask): ProvingReply => {
  try {
    return {
      answer: task.kind === 'prove' ? proveVersion(task.source, task.slug) : walkVersion(task.story, null, false),
    }
  } catch (problem) {
    return { broke: problem instanceof Error ? problem.message : String(problem) }
  }
}

parent.listen((task: ProvingTask) => parent.send(replyTo(task)))
