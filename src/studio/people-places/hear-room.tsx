import { Square, Volume2 } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { studioPictures } from '../../ui/text/en/studio-pictures.ts'

const words = studioPictures.form
const LOUD = 0.7

/** Plays the sound of a room until it is stopped, another one is chosen, or the form is closed. */
export function HearRoom({ room }: { readonly room: string }) {
  const playing = useRef<HTMLAudioElement | null>(null)
  const [heard, setHeard] = useState<'no' | 'yes' | 'failed'>('no')
  const stop = (): void => {
    playing.current?.pause()
    playing.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room ends this one
  useEffect(() => {
    setHeard('no')
    return stop
  }, [room])

  const toggle = async () => {
    if (playing.current) {
      stop()
      return setHeard('no')
    }
    const audio = new Audio()
    const kind = audio.canPlayType('audio/ogg; codecs=vorbis') === '' ? 'mp3' : 'ogg'
    audio.src = `./art/sound/room-${encodeURIComponent(room)}.${kind}`
    audio.loop = true
    audio.volume = LOUD
    playing.current = audio
    setHeard('yes')
    try {
      await audio.play()
    } catch {
      // Stopped before it began is no failure.
      if (playing.current !== audio) return
      playing.current = null
      setHeard('failed')
    }
  }
  return (
    <div class="hear-room">
      <Button disabled={room === ''} onClick={() => void toggle()}>
        <Icon node={heard === 'yes' ? Square : Volume2} /> {heard === 'yes' ? words.hush : words.hear}
      </Button>
      <span role="status">{heard === 'failed' && words.unheard}</span>
    </div>
  )
}
