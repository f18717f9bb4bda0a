export interface Shot {
  readonly scene: string
  readonly look: string
  /** Beside the sheet. */
  readonly file: string
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** All pictures on one page: a row for each scene, each picture leading to itself in full. */
export function contactSheet(shots: readonly Shot[]): string {
  const scenes = [...new Set(shots.map(({ scene }) => scene))]
  const rows = scenes.map((scene) => {
    const pictures = shots
      .filter((shot) => shot.scene === scene)
      .map(
        ({ look, file }) =>
          `<figure><a href="${escaped(file)}"><img src="${escaped(file)}" alt="${escaped(`${scene}, ${look}`)}" loading="lazy"></a><figcaption>${escaped(look)}</figcaption></figure>`,
      )
    return `<h2>${escaped(scene)}</h2><div>${pictures.join('')}</div>`
  })
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screenshots of Defuse</title>
<style>
body { font: 16px system-ui; margin: 1rem; background: #ddd }
div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem }
figure { margin: 0 } img { display: block; height: 360px; max-width: 100%; object-fit: contain; object-position: top left }
</style>
<h1>${shots.length} screenshots</h1>
${rows.join('\n')}
</html>
`
}
