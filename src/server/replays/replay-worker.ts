import { parentPort } from 'node:worker_threads'
import type { CompiledStory } from '../../core/model/story.ts'
import { replayStory } from './replay-story.ts'
import type { ReplayReply, ReplayRequest } from './replays.ts'

const stories = new Map<string, CompiledStory>()

const answer = ({ id, hash, compiled, range, attempt }: ReplayRequest): ReplayReply => {
  if (compiled !== undefined) stories.set(hash, JSON.parse(compiled) as CompiledStory)
  const story = stories.get(hash)
  if (!story) return { id, outcome: refused('other_story', 'This story version is not known here.') }
  try {
    return { id, outcome: replayStory(story, range, attempt) }
  } catch (problem) {
    return { id, outcome: refused('broke', `The story broke: ${problem instanceof Error ? problem.message : problem}`) }
  }
}

const refused = (code: string, message: string): ReplayReply['outcome'] => ({ ok: false, code, message, at: null })

parentPort?.on('message', (request: ReplayRequest) => parentPort?.postMessage([answer(request)]))
