import { test } from 'vitest'
import { expectAccessible, openPage } from './app.ts'

test('the built app opens, shows a heading and is accessible', async () => {
  const page = await openPage()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectAccessible(page)
})
