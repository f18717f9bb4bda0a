import { sql } from 'kysely'
import type { Static } from 'typebox'
import { AuditLog, AuditQuery } from '../../wire/people.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'

const PAGE = 50

/** Who looked at or changed what. */
export const auditRoutes: Routes = (app, { store }) => {
  app.get(
    '/api/audit',
    {
      config: { access: { action: 'see_audit' } },
      schema: {
        summary: 'Who looked at or changed what, newest first',
        querystring: AuditQuery,
        response: { 200: AuditLog },
      },
    },
    ({ query }) => listAudit(store.read, query),
  )
}

const listAudit = async (read: Reading, { after, subject, actor }: Static<typeof AuditQuery>): Promise<AuditLog> => {
  let query = read
    .selectFrom('audit')
    .leftJoin('person as actor', 'actor.id', 'audit.actor_id')
    .leftJoin('person as whom', 'whom.id', 'audit.subject_id')
    .leftJoin('team', 'team.id', 'audit.subject_id')
    .selectAll('audit')
    .select(['actor.name as actor_name', 'whom.name as whom_name', 'team.name as team_name'])
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(PAGE + 1)
  if (subject !== undefined) query = query.where('audit.subject_id', '=', subject)
  if (actor !== undefined) query = query.where('audit.actor_id', '=', actor)
  if (after !== undefined) {
    const [at, id] = readCursor(after, 'number')
    query = query.where(sql<boolean>`(audit.at, audit.id) < (${at}, ${id})`)
  }
  const rows = await query.execute()
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    entries: shown.map(({ id, at, actor_id, actor_name, action, subject_kind, subject_id, detail_json, ...names }) => ({
      ...{ id, at, action },
      actor: actor_id === null ? null : { id: actor_id, name: actor_name ?? '' },
      subject:
        subject_id === null ? null : { kind: subject_kind, id: subject_id, name: names.whom_name ?? names.team_name },
      detail: JSON.parse(detail_json) as Record<string, unknown>,
    })),
    next: rows.length > PAGE && last ? writeCursor([last.at, last.id]) : null,
  }
}
