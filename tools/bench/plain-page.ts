import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fastify from 'fastify'
import { ROOT } from '../playing/shipped-plays.ts'

/** Nothing but a story: what any page that plays Ink in a browser has to do. */
const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A plain page</title>
<div id="said"></div><div id="replies"></div>
<script src="ink.js"></script>
<script>
fetch('story.json').then((answer) => answer.text()).then((json) => {
  const story = new inkjs.Story(json)
  const said = document.getElementById('said')
  const replies = document.getElementById('replies')
  const tell = () => {
    while (story.canContinue) {
      const line = said.appendChild(document.createElement('p'))
      line.textContent = story.Continue()
    }
    replies.replaceChildren()
    for (const choice of story.currentChoices) {
      const reply = replies.appendChild(document.createElement('button'))
      reply.className = 'reply'
      reply.textContent = choice.text
      reply.onclick = () => { story.ChooseChoiceIndex(choice.index); tell() }
    }
  }
  tell()
})
</script></html>`

/** Serves a plain web page that plays this story (Ink's JSON) with inkjs alone. */
export async function openPlainPage(ink: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const script = await readFile(join(ROOT, 'node_modules/inkjs/dist/ink.js'))
  const site = fastify()
  const serve = (path: string, type: string, body: string | Buffer, cache: string): void => {
    const packed = brotliCompressSync(body)
    site.get(path, (_request, reply) =>
      reply.type(type).header('content-encoding', 'br').header('cache-control', cache).send(packed),
    )
  }
  serve('/', 'text/html', PAGE, 'no-cache')
  serve('/ink.js', 'text/javascript', script, 'public, max-age=31536000, immutable')
  serve('/story.json', 'application/json', ink, 'public, max-age=31536000, immutable')
  return { url: await site.listen({ host: '127.0.0.1', port: 0 }), close: () => site.close() }
}
