import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { applyAppearance } from '../../src/ui/apply-appearance.ts'
import { createSettings } from '../../src/ui/settings.ts'
import { SettingsDialog } from '../../src/ui/settings-dialog.tsx'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const open = () => {
  const settings = createSettings()
  render(<SettingsDialog open settings={settings} onClose={() => undefined} />, room)
  return settings
}

test('shows what is set and writes what is chosen', async () => {
  const settings = open()
  const colours = page.getByRole('group', { name: 'Colours' })
  await expect.element(colours.getByRole('radio', { name: 'Like the system' })).toBeChecked()
  await colours.getByRole('radio', { name: 'Dark' }).click()
  expect(settings.theme.value).toBe('dark')
  await page.getByRole('checkbox', { name: 'Number keys 1–9 choose a reply' }).click()
  expect(settings.numberKeys.value).toBe(false)
})

test('a change from elsewhere is shown at once', async () => {
  const settings = open()
  settings.muted.value = true
  await expect.element(page.getByRole('checkbox', { name: 'Mute everything' })).toBeChecked()
})

test('a volume is set with the keyboard and says its share', async () => {
  const settings = open()
  const slider = page.getByRole('slider', { name: 'Room' })
  await expect.element(slider).toBeVisible()
  slider.element().focus()
  await userEvent.keyboard('{End}')
  expect(settings.volumes.room.value).toBe(1)
  await expect.element(slider).toHaveAttribute('aria-valuetext', '100 %')
  await userEvent.keyboard('{Home}')
  expect(settings.volumes.room.value).toBe(0)
  expect(settings.volumes.voice.value).toBeGreaterThan(0)
})

test('theme and motion reach the root element, where the style sheets look for them', () => {
  const settings = createSettings()
  const root = document.createElement('html')
  const stop = applyAppearance(settings, root)
  settings.theme.value = 'dark'
  settings.motion.value = 'reduced'
  expect({ ...root.dataset }).toEqual({ theme: 'dark', motion: 'reduced' })
  stop()
  settings.theme.value = 'light'
  expect(root.dataset['theme']).toBe('dark')
})
