import { crowdOf, faceBox, frameStage, type Inset, placesOf } from './framing.ts'
import { type StagePlace, standOf } from './stage.ts'
import type { StageState } from './stage-state.ts'

const PROPERTIES = ['--face-x', '--face-y', '--face-width']

/** Tells the page's style sheets where the customer's face is: centre and width, in pixels of the stage. */
export const markFace = (host: HTMLElement, places: readonly StagePlace[], state: StageState, inset: Inset): void => {
  const { clientWidth: width, clientHeight: height } = host
  if (!width || !height) return
  const stand = standOf(places, state.place)
  const crowd = crowdOf(state.channel, state.guest)
  const view = frameStage(width, height, inset, stand, crowd)
  const face = faceBox(view, stand, placesOf(stand, crowd).customer)
  const values = [face.x + face.width / 2, face.y + face.height / 2, face.width]
  for (const [i, name] of PROPERTIES.entries()) host.style.setProperty(name, `${(values[i] ?? 0).toFixed(0)}px`)
}

export const unmarkFace = (host: HTMLElement): void => {
  for (const name of PROPERTIES) host.style.removeProperty(name)
}
