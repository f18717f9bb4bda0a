import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import '../../../src/ui/theme.css'
import { DataTable } from '../../../src/ui/lists/data-table.tsx'
import { List } from '../../../src/ui/lists/list.tsx'
import { usePages } from '../../../src/ui/lists/use-pages.ts'
import type { Answer, Api } from '../../../src/wire/call.ts'

interface Names {
  readonly names: readonly string[]
  readonly next: string | null
}

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

/** A server that answers when it is told to. */
const slowServer = () => {
  const asked = new Map<string, (answer: Answer<Names>) => void>()
  const api: Api = {
    get: <T,>(path: string) =>
      new Promise<Answer<T>>((answer) => asked.set(path, answer as (given: Answer<Names>) => void)),
    send: () => Promise.reject(new Error('nothing is sent here')),
  }
  const answer = (path: string, names: readonly string[], next: string | null = null) =>
    asked.get(path)?.({ ok: true, value: { names, next } })
  const fail = (path: string) =>
    asked.get(path)?.({ ok: false, status: 0, code: 'unreachable', message: 'The server cannot be reached.' })
  return { api, asked, answer, fail }
}

const namesOf = ({ names }: Names) => names

function Shown({ api, path }: { readonly api: Api; readonly path: string }) {
  const list = usePages<string, Names>(api, path, namesOf)
  return (
    <List list={list} none="Nobody.">
      {(names) => (
        <DataTable
          caption="Names"
          columns={[{ head: 'Name', kind: 'name', cell: (name) => name }]}
          items={names}
          keyOf={(name) => name}
        />
      )}
    </List>
  )
}

const names = () => [...room.querySelectorAll('tbody th')].map((cell) => cell.textContent)

test('an answer that was overtaken by another search changes nothing', async () => {
  const { api, asked, answer } = slowServer()
  render(<Shown api={api} path="/people?search=a" />, room)
  await expect.poll(() => asked.has('/people?search=a')).toBe(true)
  render(<Shown api={api} path="/people?search=b" />, room)
  await expect.poll(() => asked.has('/people?search=b')).toBe(true)
  answer('/people?search=b', ['Ben'])
  await expect.poll(names).toEqual(['Ben'])
  answer('/people?search=a', ['Ann'])
  await new Promise((next) => setTimeout(next, 50))
  expect(names()).toEqual(['Ben'])
})

test('the next page comes below, and the focus moves to its first line', async () => {
  const { api, asked, answer } = slowServer()
  render(<Shown api={api} path="/people" />, room)
  await expect.poll(() => asked.has('/people')).toBe(true)
  answer('/people', ['Ann', 'Ben'], 'b/2')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => asked.has('/people?after=b%2F2')).toBe(true)
  answer('/people?after=b%2F2', ['Cem'])
  await expect.poll(names).toEqual(['Ann', 'Ben', 'Cem'])
  await expect.poll(() => document.activeElement?.textContent).toBe('Cem')
  expect(page.getByRole('button', { name: 'Show more' }).elements()).toEqual([])
})

test('what could not be loaded says so and can be asked for again; what was shown stays', async () => {
  const { api, asked, answer, fail } = slowServer()
  render(<Shown api={api} path="/people" />, room)
  await expect.poll(() => asked.has('/people')).toBe(true)
  answer('/people', ['Ann'], 'a')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => asked.has('/people?after=a')).toBe(true)
  fail('/people?after=a')
  await expect.poll(() => room.querySelector('[role="alert"]')?.textContent).toContain('The server cannot be reached.')
  expect(names()).toEqual(['Ann'])
  asked.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => asked.has('/people?after=a')).toBe(true)
  answer('/people?after=a', ['Ben'])
  await expect.poll(names).toEqual(['Ann', 'Ben'])
  await expect.poll(() => document.activeElement?.textContent).toBe('Ben')
  expect(page.getByRole('alert').elements()).toEqual([])
})

test('a list of nobody says what it is', async () => {
  const { api, asked, answer } = slowServer()
  render(<Shown api={api} path="/people" />, room)
  await expect.poll(() => asked.has('/people')).toBe(true)
  answer('/people', [])
  await expect.element(page.getByText('Nobody.')).toBeVisible()
})
