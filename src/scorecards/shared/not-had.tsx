import { useArrival } from '../../ui/arrival.ts'
import { scorecardsText as words } from '../scorecards-text.ts'
import { Trouble, type TroubleProps } from './trouble.tsx'

/** In place of a page of which nothing could be had: it has a heading all the same, to arrive at and to find one's way by. */
export function NotHad(props: TroubleProps) {
  useArrival(words.notHad)
  return (
    <>
      <h1>{words.notHad}</h1>
      <Trouble {...props} />
    </>
  )
}
