import type { Talk } from '../../wire/talks.ts'
import type { Reading } from '../database/schema.ts'
import { notFound } from '../http/refused.ts'

/** All that has been said about an attempt. Throws 404 when there is no such attempt. */
export const readTalk = async (read: Reading, attempt: string): Promise<Talk> => {
  const player = await read
    .selectFrom('attempt')
    .innerJoin('person', 'person.id', 'attempt.person_id')
    .select(['person.id', 'person.name'])
    .where('attempt.id', '=', attempt)
    .executeTakeFirst()
  if (!player) throw notFound('attempt')
  const notes = await read
    .selectFrom('note')
    .innerJoin('person', 'person.id', 'note.author_id')
    .select(['note.id', 'note.decision', 'note.body', 'note.created_at', 'person.id as author_id', 'person.name'])
    .where('note.attempt_id', '=', attempt)
    .orderBy('note.created_at')
    .orderBy('note.id')
    .execute()
  const due = await read.selectFrom('talk_due').select('since').where('attempt_id', '=', attempt).executeTakeFirst()
  return {
    player: { id: player.id, name: player.name },
    notes: notes.map(({ id, decision, body, created_at, author_id, name }) => ({
      ...{ id, decision, body, createdAt: created_at },
      author: { id: author_id, name },
    })),
    strategy: await readStrategy(read, attempt),
    dueSince: due?.since ?? null,
  }
}

export const readStrategy = async (read: Reading, attempt: string): Promise<Talk['strategy']> => {
  const found = await read
    .selectFrom('strategy')
    .innerJoin('person as writer', 'writer.id', 'strategy.written_by')
    .leftJoin('person as other', 'other.id', 'strategy.agreed_by')
    .select(['strategy.body', 'strategy.written_by', 'strategy.written_at', 'strategy.agreed_by', 'strategy.agreed_at'])
    .select(['writer.name as writer', 'other.name as other'])
    .where('strategy.attempt_id', '=', attempt)
    .executeTakeFirst()
  if (!found) return null
  return {
    body: found.body,
    writtenBy: { id: found.written_by, name: found.writer },
    writtenAt: found.written_at,
    agreedBy: found.agreed_by === null ? null : { id: found.agreed_by, name: found.other ?? '' },
    agreedAt: found.agreed_at,
  }
}
