import { useEffect, useId, useState } from 'preact/hooks'
import './search-field.css'

/** Milliseconds after the last key. */
const PAUSE = 250

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** Once somebody has stopped to write. */
  readonly onSearch: (search: string) => void
}

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const id = useId()
  const [written, setWritten] = useState(value)
  useEffect(() => setWritten(value), [value])
  useEffect(() => {
    if (written === value) return
    const timer = setTimeout(() => onSearch(written), PAUSE)
    return () => clearTimeout(timer)
  }, [written, value, onSearch])
  return (
    <div class="search-field no-print">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        maxLength={100}
        value={written}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
      />
    </div>
  )
}
