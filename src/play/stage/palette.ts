/** The few colours that the stage itself paints with; the drawings bring their own. */
export const PAPER = 0xf6f1e7
export const INK = 0x1b1f2a
/** Only tension may use it. */
export const FUSE_ORANGE = 0xe4572e
export const CALM_TEAL = 0x1f7a6d
/** What comes in through a window or an open door. */
export const DAYLIGHT = 0xfff8e6
/** A front door, as on the doorstep. */
export const DOOR = 0x8fa896

export const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`
