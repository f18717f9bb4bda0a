import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { SOON } from './studio-steps.ts'

export interface Brought {
  readonly name: string
  readonly bytes: string | Buffer
}

/** As somebody lets go of files over it. False: the page has taken them, and the browser does not open them in its place. */
const letGo = (at: Locator, files: readonly Brought[]): Promise<boolean> =>
  at.evaluate(
    (element, brought) => {
      const dataTransfer = new DataTransfer()
      for (const { name, base64 } of brought) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name))
      }
      const init = { dataTransfer, bubbles: true, cancelable: true }
      element.dispatchEvent(new DragEvent('dragover', init))
      return element.dispatchEvent(new DragEvent('drop', init))
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )

/** A page that has just been drawn may not listen yet. */
export const drop = (at: Locator, files: readonly Brought[]): Promise<void> =>
  expect.poll(() => letGo(at, files), SOON).toBe(false)
