/** How a scene is looked at. `query` goes into the address. */
export interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly query: string
  readonly dark: boolean
}

const LAPTOP = { width: 1280, height: 720 }
const PHONE = { width: 390, height: 844 }
const SIZES = [LAPTOP, { width: 1920, height: 1080 }, PHONE, { width: 320, height: 640 }]

const look = (viewport: Look['viewport'], extra: string, query = '', dark = false): Look => ({
  name: `${viewport.width}x${viewport.height}${extra}`,
  viewport,
  query,
  dark,
})

/** Every size as it comes (a software renderer, where there is no graphics card), then without a stage and in the dark. */
export const LOOKS: readonly Look[] = [
  ...SIZES.map((size) => look(size, '')),
  ...[LAPTOP, PHONE].map((size) => look(size, '-words-only', '?stage=off')),
  ...[LAPTOP, PHONE].map((size) => look(size, '-dark', '', true)),
]
