import { briefing } from './en/briefing.ts'
import { common } from './en/common.ts'
import { conversation } from './en/conversation.ts'
import { debrief } from './en/debrief.ts'
import { home } from './en/home.ts'
import { records } from './en/records.ts'
import { rubric } from './en/rubric.ts'
import { settings } from './en/settings.ts'

/** The interface in English: one object per page, keys to sentences or to functions that make one. */
export const en = { language: 'en', common, home, briefing, conversation, debrief, rubric, records, settings }
