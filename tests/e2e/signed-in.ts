import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '../../src/server/access/reach.ts'
import { openPage, type PageWishes } from './app.ts'

/** Who is there on the site that all tests share: somebody of each role, and the team of trainee and manager. */
export const seeded = inject('seeded')

/** The app as somebody of that role sees it. */
export const signedInPage = (role: Role, wishes: PageWishes = {}): Promise<Page> =>
  openPage({ ...wishes, session: seeded.people[role].session })
