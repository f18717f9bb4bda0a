/** What `tools/stories` makes of the folders of `stories/`. */
declare module 'virtual:stories' {
  export const stories: readonly import('./core/model/story.ts').CatalogueEntry[]
}

/** The same stories as their authors wrote them. */
declare module 'virtual:story-texts' {
  export const texts: readonly {
    readonly slug: string
    readonly title: string
    readonly load: () => Promise<{ readonly files: Readonly<Record<string, string>>; readonly plays: string }>
  }[]
}
