import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * Files that are dropped anywhere on the page, which the browser would otherwise open in place of it.
 * Returns whether some are held over the page now.
 */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  // Before the page is painted: effects come later than a hand may, and so do their ends, which would leave the files to the
  // page before.
  useLayoutEffect(() => {
    const withFiles = (work: (transfer: DataTransfer) => void) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files') || isMeantFor(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      work(event.dataTransfer)
    }
    const listeners = {
      dragover: withFiles(() => setOver(true)),
      dragleave: (event: DragEvent) => event.relatedTarget === null && setOver(false),
      drop: withFiles(({ files }) => {
        setOver(false)
        latest.current([...files])
      }),
    }
    // Before the editor, which would write what it is given into the text.
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as EventListener, true)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        removeEventListener(name, listener as EventListener, true)
      }
    }
  }, [])
  return over
}

/** A field of the page takes them itself. */
const isMeantFor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-takes-files]') !== null
