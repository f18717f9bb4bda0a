import type { Channel } from '../../core/model/cast.ts'

/** How one meets at the places that are drawn for it; everywhere else it is at the counter. */
const CHANNEL_OF_PLACE: Readonly<Record<string, Channel>> = {
  'office-phone': 'phone',
  'support-chat': 'chat',
  doorstep: 'visit',
}

export const channelOf = (place: string): Channel =>
  Object.hasOwn(CHANNEL_OF_PLACE, place) ? (CHANNEL_OF_PLACE[place] ?? 'counter') : 'counter'
