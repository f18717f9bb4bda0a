import { Me } from '../../wire/account.ts'
import type { Routes } from '../http/context.ts'
import { describeMe } from './describe-me.ts'

/** `/api/me`: who one is here. */
export const accountRoutes: Routes = (app, context) => {
  app.get(
    '/api/me',
    {
      config: { access: { action: 'enter' } },
      schema: { summary: 'Who is signed in, and what this server allows', response: { 200: Me } },
    },
    async ({ viewer }) => describeMe(context, viewer?.id ?? null),
  )
}
