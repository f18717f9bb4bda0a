import { parentPort } from 'node:worker_threads'
import { replayStory } from './replay-story.ts'
import type { PlayableVersion, ReplayReply, ReplayRequest } from './replays.ts'

/** Story versions by hash, as they came along. */
const versions = new Map<string, PlayableVersion>()

const answer = ({ id, version, attempt }: ReplayRequest): ReplayReply => {
  if (version) versions.set(version.story.hash, version)
  const played = versions.get(attempt.story)
  if (!played) return { id, outcome: refused('other_story', 'This story version is not known here.') }
  try {
    return { id, outcome: replayStory(played.story, played.range, attempt) }
  } catch (problem) {
    return { id, outcome: refused('broke', `The story broke: ${problem instanceof Error ? problem.message : problem}`) }
  }
}

const refused = (code: string, message: string): ReplayReply['outcome'] => ({ ok: false, code, message, at: 0 })

parentPort?.on('message', (request: ReplayRequest) => parentPort?.postMessage([answer(request)]))
