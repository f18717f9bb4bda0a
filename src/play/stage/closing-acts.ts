import type { Closing } from './closings.ts'
import type { MoodView } from './mood-view.ts'
import { type Motion, type Moves, movesWhile } from './motion.ts'
import type { PersonView } from './person-view.ts'
import type { Shutter } from './shutter.ts'

/** What moves besides people and light: the camera. */
export interface Rig {
  /** Closer to the face, as tension narrows the view. */
  push: number
  /** A jolt of the whole picture, 1 to 0. */
  shake: number
  /** Away from the room, as one who leaves sees it. */
  pull: number
}

export interface Cast {
  readonly rig: Rig
  readonly light: MoodView
  readonly shutter: Shutter
  readonly customer: PersonView
}

type Act = (cast: Cast & { readonly motion: Moves }) => Promise<void>

const FADE = 240

/** How each closing is acted out. In still pictures the moves are cuts and the light fades. */
const ACTS: Readonly<Record<Closing, Act>> = {
  settled: async ({ motion, rig, light, customer }) => {
    void motion.to(rig, { push: 0 }, 700, 'Sine.easeInOut')
    void motion.fade(light.mood, { warm: 0, dark: 0, light: 1, calm: 1 }, 700)
    await motion.to(customer.pose, { lean: -0.4, tilt: -0.03 }, 700, 'Sine.easeInOut')
  },

  turned: async ({ motion, rig, light, customer }) => {
    void motion.to(rig, { push: 0 }, 600)
    void motion.fade(light.mood, { warm: 0, dark: 0, dim: 0.12 }, 600)
    await motion.to(customer.pose, { lean: -0.2 }, 260)
    await motion.to(customer.pose, { turn: -1 }, 260, 'Sine.easeInOut')
    await motion.to(customer.pose, { depth: 1, aside: customer.pose.aside - 120 }, 520, 'Sine.easeInOut')
  },

  stormed: async ({ motion, rig, light, customer }) => {
    await motion.to(customer.pose, { lunge: 1 }, 110)
    void motion.to(customer.pose, { lunge: 0, lean: 0 }, 160)
    await motion.to(customer.pose, { turn: -1 }, 150)
    void motion.fade(light.mood, { dark: 0 }, 500)
    void motion.to(light.mood, { door: 1 }, 260, 'Sine.easeOut', 160)
    await motion.to(customer.pose, { near: 0 }, 620, 'Sine.easeIn')
    await motion.to(light.mood, { door: 0 }, 110, 'Cubic.easeIn', 90)
    if (!motion.still) motion.set(rig, { shake: 1.7 })
    motion.set(light.mood, { slam: 1 })
    void motion.to(rig, { shake: 0, push: 0 }, 420)
    void motion.fade(light.mood, { dim: 0.34, warm: 0 }, 160)
    await motion.fade(light.mood, { slam: 0 }, 400, 'Sine.easeIn', 420)
  },

  slammed: async (cast) => {
    const { motion, rig, light, shutter, customer } = cast
    if (!shutter.works) return ACTS.stormed(cast)
    await motion.to(customer.pose, { lunge: 1 }, 110)
    void motion.to(light.mood, { dark: 0 }, 400)
    await motion.to(customer.pose, { lunge: 0, lean: -0.2, depth: 0.8 }, 320, 'Sine.easeInOut')
    await motion.to(shutter.state, { open: 0 }, 130, 'Cubic.easeIn', 60)
    if (!motion.still) motion.set(rig, { shake: 1.7 })
    void motion.to(rig, { shake: 0, push: 0 }, 420)
    await motion.fade(light.mood, { dim: 0.22, warm: 0 }, 500, 'Sine.easeIn', 300)
  },

  cut: async ({ motion, rig, light, shutter }) => {
    if (!motion.still) motion.set(rig, { shake: 0.6 })
    void motion.fade(light.mood, { dark: 0 }, FADE)
    void motion.to(rig, { shake: 0, push: 0 }, 260)
    await motion.to(shutter.state, { open: 0 }, 170, 'Cubic.easeIn')
    // A short dead line stays.
    await motion.to(shutter.state, { line: 0.13 }, 260, 'Cubic.easeIn', 240)
    await motion.fade(light.mood, { dim: 0.35, warm: 0 }, 400)
  },

  shut: async ({ motion, rig, light, shutter }) => {
    void motion.to(rig, { push: 0 }, 260)
    void motion.fade(light.mood, { warm: 0, dark: 0 }, FADE)
    await motion.to(shutter.state, { open: 0 }, 220, 'Cubic.easeIn')
    await motion.to(shutter.state, { line: 0 }, 240, 'Cubic.easeIn', 120)
    await motion.fade(shutter.state, { mark: 0.8 }, FADE)
  },

  dark: async ({ motion, rig, light, customer }) => {
    void motion.to(rig, { push: 1.4 }, 900)
    void motion.to(customer.pose, { lean: 1 }, 600)
    await motion.fade(light.mood, { warm: 0.6, dark: 1 }, 600)
    await motion.fade(light.mood, { warm: 0, dim: 0.9 }, 700, 'Sine.easeIn', 300)
  },

  withdrawn: async ({ motion, rig, light, customer }) => {
    void motion.to(customer.pose, { lean: -0.3, depth: 1.8 }, 900, 'Sine.easeInOut')
    void motion.fade(light.mood, { warm: 0, dark: 0 }, FADE)
    void motion.to(rig, { push: 0 }, 300)
    void motion.to(rig, { pull: 1 }, 900, 'Sine.easeInOut')
    await motion.to(light.mood, { jamb: 1 }, 620, 'Sine.easeInOut', 160)
    await motion.fade(light.mood, { dim: 0.35 }, 400)
  },
}

/**
 * Acts a closing out for as long as it is wanted; with `cut` it is simply over. A still picture hides the change behind
 * a sheet of paper.
 */
export const actOut = async (
  closing: Closing,
  cast: Cast,
  motion: Motion,
  cut: boolean,
  wanted: () => boolean,
): Promise<void> => {
  const { light } = cast
  const act = (): Promise<void> => ACTS[closing]({ ...cast, motion: movesWhile(motion, wanted) })
  if (cut) return motion.atOnce(act)
  if (!motion.still) return act()
  await motion.fade(light.mood, { sheet: 1 }, 160)
  if (wanted()) await motion.atOnce(act)
  await motion.fade(light.mood, { sheet: 0 }, 200)
}
