import type { FoundTag } from './found-tags.ts'

/** Every tag that means something to Defuse, and where it may stand. */
export const TAG_PLACES: Readonly<Record<string, readonly FoundTag['on'][]>> = {
  title: ['story'],
  person: ['story'],
  look: ['story'],
  channel: ['story'],
  minutes: ['story'],
  briefing: ['story'],
  language: ['story'],
  author: ['story'],
  picture: ['story'],
  place: ['story', 'line'],
  situation: ['line', 'story'],
  face: ['line', 'story'],
  sound: ['line', 'story'],
  ending: ['line', 'story'],
  outcome: ['line', 'story'],
  move: ['reply'],
  coach: ['reply'],
}
