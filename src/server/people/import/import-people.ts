import { randomUUID } from 'node:crypto'
import type { Imported, ImportPeople } from '../../../wire/people.ts'
import { recordAudit, recordAudits } from '../../access/audit.ts'
import type { Viewer } from '../../access/reach.ts'
import type { Reading, Writing } from '../../database/schema.ts'
import type { Context } from '../../http/context.ts'
import { lockAdmins } from '../change-person.ts'
import { applyImport } from './apply-import.ts'
import { type ImportGround, type Known, type Planned, planImport } from './plan-import.ts'
import { type CsvLine, readCsv } from './read-csv.ts'

/**
 * People and teams from a CSV file: lines that can be used are applied together or not at all, the others are told.
 * Throws `Refused` when the whole file cannot be used.
 */
export const importPeople = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  viewer: Viewer,
  { csv, dryRun }: ImportPeople,
): Promise<Imported> => {
  const lines = readCsv(csv)
  if (dryRun) {
    const ground = await readGround(store.read, viewer, lines)
    const plan = planImport(lines, ground)
    return answerOf(plan, dryRun, newTeamsOf(plan, ground), new Map())
  }
  return store.commit(async (writing) => {
    await lockAdmins(writing)
    const ground = await readGround(writing, viewer, lines)
    const plan = planImport(lines, ground)
    const newTeams = newTeamsOf(plan, ground)
    const applying = { actor: viewer.id, now: now() }
    await makeTeams(writing, newTeams, applying)
    const links = await applyImport(writing, plan, { ...applying, teamIds: await teamIdsOf(writing) })
    const answer = answerOf(plan, dryRun, newTeams, links)
    const { added, changed, unchanged, refused } = answer
    const detail = { added, changed, unchanged, refused, teams: newTeams.length }
    await recordAudit(writing, { at: applying.now, actor: viewer.id, action: 'imported_people', detail })
    return answer
  })
}

/** E-mails asked for in one statement. */
const AT_ONCE = 1000

const readGround = async (
  read: Reading | Writing,
  { id }: Viewer,
  lines: readonly CsvLine[],
): Promise<ImportGround> => {
  const teams = await read.selectFrom('team').select(['id', 'name']).execute()
  const named = new Map(teams.map((team) => [team.id, team.name]))
  const managing = await read.selectFrom('managing').selectAll().execute()
  const managed = new Map<string, string[]>()
  for (const { person_id, team_id } of managing) {
    managed.set(person_id, [...(managed.get(person_id) ?? []), named.get(team_id) ?? ''])
  }
  const emails = lines.map(({ cells }) => (cells.email ?? '').normalize('NFC').toLowerCase().replaceAll('\0', ''))
  const people = new Map<string, Known>()
  for (let from = 0; from < emails.length; from += AT_ONCE) {
    const rows = await read
      .selectFrom('person')
      .select(['id', 'email', 'name', 'role', 'team_id', 'active'])
      .where('email', 'in', emails.slice(from, from + AT_ONCE))
      .execute()
    for (const { team_id, active, email, ...person } of rows) {
      if (email === null) continue
      const manages = person.role === 'manager' ? (managed.get(person.id) ?? []) : []
      people.set(email, { ...person, email, team: named.get(team_id ?? '') ?? null, manages, active: active === 1 })
    }
  }
  const { admins } = await read
    .selectFrom('person')
    .select((count) => count.fn.countAll<number>().as('admins'))
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .executeTakeFirstOrThrow()
  return { people, teams: new Map(teams.map(({ name }) => [name.toLowerCase(), name])), importer: id, admins }
}

const newTeamsOf = (plan: readonly Planned[], { teams }: ImportGround): readonly string[] => {
  const fresh = new Map<string, string>()
  for (const planned of plan) {
    if (planned.fate !== 'added' && planned.fate !== 'changed') continue
    const { team, manages } = planned.wanted
    for (const name of [...(team === null ? [] : [team]), ...manages]) {
      const key = name.toLowerCase()
      if (!teams.has(key) && !fresh.has(key)) fresh.set(key, name)
    }
  }
  return [...fresh.values()]
}

const makeTeams = async (
  writing: Writing,
  names: readonly string[],
  { actor, now }: { readonly actor: string; readonly now: number },
): Promise<void> => {
  const teams = names.map((name) => ({ id: randomUUID(), name, created_at: now }))
  for (let from = 0; from < teams.length; from += AT_ONCE) {
    await writing
      .insertInto('team')
      .values(teams.slice(from, from + AT_ONCE))
      .execute()
  }
  await recordAudits(
    writing,
    teams.map(({ id }) => ({ at: now, actor, action: 'made_team', subject: { kind: 'team', id } })),
  )
}

const teamIdsOf = async (writing: Writing): Promise<ReadonlyMap<string, string>> => {
  const teams = await writing.selectFrom('team').select(['id', 'name']).execute()
  return new Map(teams.map(({ id, name }) => [name.toLowerCase(), id]))
}

const answerOf = (
  plan: readonly Planned[],
  dryRun: boolean,
  newTeams: readonly string[],
  links: ReadonlyMap<number, string>,
): Imported => {
  const count = (fate: Planned['fate']) => plan.filter((planned) => planned.fate === fate).length
  return {
    dryRun,
    lines: plan.map(({ line, email, name, fate, says }) => ({
      ...{ line, email, name, fate },
      says: [...says],
      link: links.get(line) ?? null,
    })),
    ...{ added: count('added'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') },
    newTeams: [...newTeams],
  }
}
