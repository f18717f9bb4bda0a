import { useEffect, useRef, useState } from 'preact/hooks'

export interface InSlices<T> {
  /** As many as there are by now; while they are made anew the older ones stand in for those to come. */
  readonly slices: readonly T[]
  /** All of them are of the newest. */
  readonly whole: boolean
}

/**
 * Makes something large one slice a frame, so that the page goes on answering meanwhile. `make` is given where its slice
 * begins and where it ends, and is asked again for all of them, one after the other, when something of `from` is another.
 */
export function useInSlices<T>(
  count: number,
  size: number,
  make: (first: number, end: number) => T,
  from: readonly unknown[],
): InSlices<T> {
  const made = useRef<T[]>([])
  const wanted = [count, ...from]
  const known = useRef(wanted)
  const done = useRef(0)
  const [, goOn] = useState(0)
  const all = Math.ceil(count / size)

  if (wanted.some((one, at) => one !== known.current[at])) {
    known.current = wanted
    done.current = 0
  }
  const slices = made.current.slice(0, all)
  if (done.current < all) {
    const first = done.current * size
    slices[done.current] = make(first, Math.min(count, first + size))
    done.current += 1
  }
  made.current = slices
  const whole = done.current >= all

  useEffect(() => {
    if (done.current >= all) return
    const frame = requestAnimationFrame(() => goOn((times) => times + 1))
    return () => cancelAnimationFrame(frame)
  })
  return { slices, whole }
}
