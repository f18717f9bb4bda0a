/** What `tools/stories` makes of the folders of `stories/`. */
declare module 'virtual:stories' {
  export const stories: readonly import('./core/model/story.ts').CatalogueEntry[]
}
