import { en } from './text/en.ts'

/** Every text of the interface in one shape; a second language is one more object of this type. */
export type Catalogue = typeof en

/** The texts in use. Stories bring their own language; see `StoryMetadata.language`. */
export const text: Catalogue = en
