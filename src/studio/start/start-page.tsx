import { useEffect, useState } from 'preact/hooks'
import { useArrival } from '../../ui/arrival.ts'
import { Button } from '../../ui/button.tsx'
import { formatRoute } from '../../ui/route.ts'
import { type Draft, type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { studioText as words } from '../studio-text.ts'
import type { ShippedText } from './shipped-text.ts'

export interface StartPageProps {
  readonly drafts: Drafts
  readonly shipped: readonly ShippedText[]
}

/** The drafts in this browser, and the ways to begin a new one. */
export function StartPage({ drafts, shipped }: StartPageProps) {
  useArrival(words.title)
  const [mine, setMine] = useState<readonly Draft[] | null>(null)
  useEffect(() => {
    const read = () => void drafts.list().then(setMine)
    read()
    return drafts.watch(read)
  }, [drafts])

  const begin = async (text: DraftText) => {
    const { id } = await drafts.create(text)
    location.hash = formatRoute({ page: 'studio', draft: id })
  }

  return (
    <main class="studio-start">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul>
        {(mine ?? []).map(({ id, title }) => (
          <li key={id}>
            <a href={formatRoute({ page: 'studio', draft: id })}>{title || words.untitled}</a>
          </li>
        ))}
      </ul>
      <h2>{words.start.title}</h2>
      <Button onClick={() => begin({ files: { [MAIN_FILE]: '' }, plays: '' })}>{words.start.empty}</Button>
      {shipped.map(({ slug, title, load }) => (
        <Button key={slug} onClick={() => load().then(begin)}>
          {title}
        </Button>
      ))}
    </main>
  )
}
