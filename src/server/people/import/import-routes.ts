import { Imported, ImportPeople } from '../../../wire/people.ts'
import type { Routes } from '../../http/context.ts'
import { signedIn } from '../../http/guard.ts'
import { importPeople } from './import-people.ts'

/** Bytes: some 20,000 lines as JSON. */
const BODY_LIMIT = 3 * 1024 * 1024

/** People and teams from a file. */
export const importRoutes: Routes = (app, context) => {
  app.post(
    '/api/people/import',
    {
      bodyLimit: BODY_LIMIT,
      config: { access: { action: 'change_people' } },
      schema: {
        summary: 'People and teams from CSV; a dry run tells each line’s fate',
        body: ImportPeople,
        response: { 200: Imported },
      },
    },
    (request) => importPeople(context, signedIn(request), request.body),
  )
}
