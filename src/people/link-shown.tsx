import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { peopleText } from './people-text.ts'
import './link-shown.css'

const words = peopleText.admin.link

export interface LinkShownProps {
  /** Relative to this page, as `#/join/…`. */
  readonly link: string
  /** What to do with it. */
  readonly sentence: string
}

/** A link to hand over. It has the focus, since it is what was asked for. */
export function LinkShown({ link, sentence }: LinkShownProps) {
  const field = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  useEffect(() => field.current?.focus(), [])
  const whole = new URL(link, location.href).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole)
      setTold(words.copied)
    } catch {
      // Without https, or where it was forbidden.
      field.current?.select()
      setTold(words.notCopied)
    }
  }
  return (
    <div class="link-shown">
      <p>{sentence}</p>
      <div class="link-shown__row">
        <input
          ref={field}
          class="field__input"
          readonly
          aria-label={words.label}
          value={whole}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="primary" onClick={copy}>
          {words.copy}
        </Button>
      </div>
      <p role="status" class="field__hint">
        {told}
      </p>
    </div>
  )
}
