const GESTURES = ['pointerup', 'keydown', 'touchend'] as const

/** Calls back once the person has touched the page: browsers let nothing sound before. */
export function onFirstGesture(touched: () => void): void {
  if (navigator.userActivation?.hasBeenActive) {
    touched()
    return
  }
  const stop = new AbortController()
  for (const gesture of GESTURES) {
    addEventListener(
      gesture,
      () => {
        stop.abort()
        touched()
      },
      { capture: true, signal: stop.signal },
    )
  }
}
