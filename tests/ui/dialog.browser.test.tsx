import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { Button } from '../../src/ui/button.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

function Opener() {
  const open = useSignal(false)
  return (
    <>
      <Button
        onClick={() => {
          open.value = true
        }}
      >
        Open it
      </Button>
      <Dialog
        open={open.value}
        title="A question"
        onClose={() => {
          open.value = false
        }}
      >
        <Button>Inside</Button>
      </Dialog>
    </>
  )
}

const dialog = page.getByRole('dialog', { name: 'A question' })
const opener = page.getByRole('button', { name: 'Open it' })

test('is named by its title, takes the focus and gives it back on Escape', async () => {
  render(<Opener />, room)
  await expect.element(dialog).not.toBeInTheDocument()
  await opener.click()
  await expect.element(dialog).toBeVisible()
  expect(dialog.element().contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(opener).toHaveFocus()
})

test('keeps the keyboard inside', async () => {
  render(<Opener />, room)
  await opener.click()
  for (const _ of [1, 2, 3, 4]) {
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).not.toBe(opener.element())
  }
})

test('closes by its button and can be opened again', async () => {
  render(<Opener />, room)
  await opener.click()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await opener.click()
  await expect.element(page.getByRole('button', { name: 'Inside' })).toBeVisible()
})

test('is there for the next key in the moment in which its words are', async () => {
  render(<Opener />, room)
  const seen = new Promise<boolean>((resolve) => {
    new MutationObserver((_, observer) => {
      const words = [...room.querySelectorAll('button')].find(({ textContent }) => textContent === 'Inside')
      if (!words) return
      observer.disconnect()
      resolve(words.closest('dialog')?.contains(document.activeElement) ?? false)
    }).observe(room, { childList: true, subtree: true })
  })
  await opener.click()
  expect(await seen).toBe(true)
})
