import type { Settings } from '../../ui/settings.ts'
import type { Mood } from './mood.ts'
import { phrase } from './phrase.ts'
import { loadPlayer, type Player } from './player.ts'
import type { Speaker } from './voice-file.ts'

/** What came of wanting to hear somebody. */
export type Heard = 'heard' | 'muted' | 'failed'

/** Said calmly, then angrily: nobody hears the words. */
const SAYINGS: readonly (readonly [text: string, mood: Mood])[] = [
  ['Good morning. I was here on Monday.', 'calm'],
  ['And now you tell me that!', 'angry'],
]
const PAUSE = 350

/** Lets somebody babble for a moment, away from any conversation. Asking again stops what is still being said. */
export function createVoiceSample(settings: Settings, load: () => Promise<Player> = loadPlayer) {
  let player: Promise<Player> | null = null
  let timers: ReturnType<typeof setTimeout>[] = []
  return async (speaker: Speaker): Promise<Heard> => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
    if (settings.muted.peek()) return 'muted'
    player ??= load()
    let ready: Player
    try {
      ready = await player
      await ready.prepare([speaker])
    } catch {
      player = null
      return 'failed'
    }
    ready.mute(false)
    let begin = 0
    for (const [text, mood] of SAYINGS) {
      const syllables = phrase(text, mood)
      for (const { at, pick, rate, gain } of syllables) {
        const say = (): void => ready.syllable(speaker.id, mood, pick, rate, gain * settings.volumes.voice.peek())
        timers.push(setTimeout(say, begin + at))
      }
      begin += (syllables.at(-1)?.at ?? 0) + PAUSE
    }
    return 'heard'
  }
}
