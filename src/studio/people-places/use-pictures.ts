import { useEffect, useState } from 'preact/hooks'
import { studioPictures as words } from '../../ui/text/en/studio-pictures.ts'
import type { Api } from '../../wire/call.ts'
import type { AddedPicture, StoredPicture, StoredPictures } from '../../wire/pictures.ts'
import { sendFile } from '../../wire/send-file.ts'
import { fileProblem, nameOfFile } from './file-problem.ts'

export interface Pictures {
  /** Null: not read yet; 'unread': could not be. */
  readonly list: StoredPictures | null | 'unread'
  /** What is on its way; `part` from 0 to 1. */
  readonly sending: { readonly name: string; readonly part: number } | null
  readonly problem: string | null
  /** What was done last. */
  readonly said: string
  readonly chosen: StoredPicture | null
  choose(id: string | null): void
  add(files: readonly File[]): Promise<void>
  remove(picture: StoredPicture): Promise<void>
  reload(): Promise<void>
}

/** The pictures on the server. */
export function usePictures(api: Api): Pictures {
  const [list, setList] = useState<Pictures['list']>(null)
  const [sending, setSending] = useState<Pictures['sending']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const say = (told: string, wrong: string | null = null): void => {
    setSaid(told)
    setProblem(wrong)
  }
  const reload = async () => {
    const answer = await api.get<StoredPictures>('/pictures')
    setList(answer.ok ? answer.value : 'unread')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each trainer
  useEffect(() => {
    void reload()
  }, [api])

  const add = async (files: readonly File[]) => {
    const [file] = files
    const wrong = fileProblem(files)
    if (!file || wrong !== null) return say('', wrong)
    if (sending) return
    say('')
    const name = nameOfFile(file)
    const on = (part: number) => setSending({ name: file.name, part })
    on(0)
    const answer = await sendFile<AddedPicture>(`./api/pictures?name=${encodeURIComponent(name)}`, file, on)
    setSending(null)
    if (!answer.ok) return say('', answer.message)
    const { id } = answer.value
    const known = list !== null && list !== 'unread' && list.pictures.some((one) => one.id === id)
    await reload()
    choose(id)
    say(known ? words.known(answer.value.name) : words.added(answer.value.name))
  }

  const remove = async ({ id, name }: StoredPicture) => {
    const answer = await api.send('DELETE', `/pictures/${id}`)
    await reload()
    if (!answer.ok) return say('', answer.message)
    if (chosen === id) choose(null)
    say(words.deleted(name))
  }

  const pictures = list === null || list === 'unread' ? [] : list.pictures
  const one = pictures.find(({ id }) => id === chosen) ?? null
  return { list, sending, problem, said, chosen: one, choose, add, remove, reload }
}
