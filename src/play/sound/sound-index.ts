/** Start and length in milliseconds, and whether it loops: Howler's sprites. */
export type Spans = Readonly<Record<string, [number, number] | [number, number, boolean]>>

/** What lies under `art/sound/`. */
export interface SoundIndex {
  /** Place id → the file with its room tone. */
  readonly places: Readonly<Record<string, string>>
  /** File → the sounds in it. */
  readonly spans: Readonly<Record<string, Spans>>
  /** Files with voices for people whom stories make up, and how these sound. */
  readonly spare: Readonly<Record<string, { readonly pitch: number; readonly rough: number }>>
}

export async function loadSoundIndex(folder: string): Promise<SoundIndex> {
  const response = await fetch(`${folder}index.json`)
  if (!response.ok) throw new Error(`no sounds: ${response.status}`)
  const index = (await response.json()) as Partial<SoundIndex> | null
  if (!index?.places || !index.spans) throw new Error('no sounds: not an index')
  return { places: index.places, spans: index.spans, spare: index.spare ?? {} }
}
