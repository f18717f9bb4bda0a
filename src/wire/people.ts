import { type Static, Type } from 'typebox'
import { InviteKind, Named, OneLine, orNull, Role, strict } from './account.ts'

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,100}$' })
/** Where a list goes on: `next` of the page before. */
const After = OneLine(600)

/** `GET /api/people?search=&team=&role=&active=&after=`: by name. `team=none`: those without one. */
export const PeopleQuery = Type.Object(
  {
    /** Part of a name or e-mail. */
    search: Type.Optional(OneLine(200)),
    team: Type.Optional(Id),
    role: Type.Optional(Role),
    /** Without it: both. */
    active: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no')])),
    after: Type.Optional(After),
  },
  strict,
)

/** `GET` and `PATCH /api/people/:person` answer this. */
export const Person = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Null: the person was erased. */
  email: orNull(Type.String()),
  role: Role,
  team: orNull(Named),
  manages: Type.Array(Named),
  active: Type.Boolean(),
  /** How the person signs in; `not_yet`: waits for a link to be used. */
  signsIn: Type.Union([Type.Literal('password'), Type.Literal('open_id'), Type.Literal('not_yet')]),
  erased: Type.Boolean(),
  createdAt: Type.Number(),
})
export type Person = Static<typeof Person>

export const People = Type.Object({
  people: Type.Array(Person),
  /** Null: that was all. */
  next: orNull(Type.String()),
  /** All that match, on every page. */
  total: Type.Number(),
})
export type People = Static<typeof People>

/** `PATCH /api/people/:person`. 409 `last_admin`: nobody else could administer. Deactivating ends sessions at once. */
export const ChangePerson = Type.Object(
  {
    name: Type.Optional(OneLine(100, 1)),
    role: Type.Optional(Role),
    teamId: Type.Optional(orNull(Id)),
    /** All teams the person manages from now on; counts for managers. */
    manages: Type.Optional(Type.Array(Id, { maxItems: 200 })),
    active: Type.Optional(Type.Boolean()),
  },
  { ...strict, minProperties: 1 },
)
export type ChangePerson = Static<typeof ChangePerson>

/**
 * `POST /api/people/:person/erase`, answers 204. `pseudonym`: name, e-mail and sign-in go, attempts stay under a made-up name.
 * `nothing`: attempts, debriefs and notes go too; only counts in totals stay.
 */
export const ErasePerson = Type.Object(
  { keep: Type.Union([Type.Literal('pseudonym'), Type.Literal('nothing')]) },
  strict,
)
export type ErasePerson = Static<typeof ErasePerson>

/** `POST /api/people/import`: a header line with `email,name,role,team,manages` in any order (only `email` must be there). */
export const ImportPeople = Type.Object({ csv: Type.String({ maxLength: 2_000_000 }), dryRun: Type.Boolean() }, strict)
export type ImportPeople = Static<typeof ImportPeople>

export const ImportLine = Type.Object({
  /** In the file, from 1; the header counts. */
  line: Type.Number(),
  email: Type.String(),
  name: Type.String(),
  fate: Type.Union([
    Type.Literal('added'),
    Type.Literal('changed'),
    Type.Literal('unchanged'),
    Type.Literal('refused'),
  ]),
  /** What changes, or why the line is refused: sentences. */
  says: Type.Array(Type.String()),
  /** For those who are new, once it was applied: a join link, as in `NewInvite`. */
  link: orNull(Type.String()),
})
export type ImportLine = Static<typeof ImportLine>

/** Lines without errors are applied, all of them or (when something fails) none; refused lines change nothing. */
export const Imported = Type.Object({
  dryRun: Type.Boolean(),
  lines: Type.Array(ImportLine),
  added: Type.Number(),
  changed: Type.Number(),
  unchanged: Type.Number(),
  refused: Type.Number(),
  /** Names of teams that are made along the way. */
  newTeams: Type.Array(Type.String()),
})
export type Imported = Static<typeof Imported>

/** `GET /api/teams` (those within reach), by name. */
export const Team = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Active people in it. */
  people: Type.Number(),
  managers: Type.Array(Named),
})
export type Team = Static<typeof Team>
export const Teams = Type.Object({ teams: Type.Array(Team) })
export type Teams = Static<typeof Teams>

/** `POST /api/teams` (201) and `PATCH /api/teams/:team` answer a `Team`; 409 `name_taken`. `DELETE`: 204, or 409 `team_not_empty`. */
export const TeamName = Type.Object({ name: OneLine(100, 1) }, strict)
export type TeamName = Static<typeof TeamName>

/**
 * `POST /api/invites` (201): a link for one use within 7 days. Managers: trainees into teams of their own, new passwords for
 * trainees of these who do not sign in with the company's accounts.
 */
export const MakeInvite = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('join'),
      role: Role,
      teamId: orNull(Id),
      manages: Type.Array(Id, { maxItems: 200 }),
      name: Type.Optional(OneLine(100)),
      /** When given, the link is for this e-mail alone. */
      email: Type.Optional(OneLine(254)),
    },
    strict,
  ),
  Type.Object({ kind: Type.Literal('new_password'), personId: Id }, strict),
])
export type MakeInvite = Static<typeof MakeInvite>

export const Invite = Type.Object({
  id: Type.String(),
  kind: InviteKind,
  name: Type.String(),
  email: orNull(Type.String()),
  role: Role,
  team: orNull(Named),
  manages: Type.Array(Named),
  /** Whom a new password is for. */
  person: orNull(Named),
  createdBy: orNull(Named),
  createdAt: Type.Number(),
  expiresAt: Type.Number(),
})
export type Invite = Static<typeof Invite>

/** `GET /api/invites?after=`: those that can still be used, newest first. `DELETE /api/invites/:invite`: 204. */
export const InvitesQuery = Type.Object({ after: Type.Optional(After) }, strict)
export const Invites = Type.Object({ invites: Type.Array(Invite), next: orNull(Type.String()) })
export type Invites = Static<typeof Invites>

/** `link`: `#/join/<token>`, to be resolved against the page's own address; it is shown this once. */
export const NewInvite = Type.Object({ invite: Invite, link: Type.String() })
export type NewInvite = Static<typeof NewInvite>

/** `GET` and `PUT /api/settings`. */
export const Settings = Type.Object({ openPlay: Type.Boolean() }, strict)
export type Settings = Static<typeof Settings>

/** What the audit log tells apart; a new kind of deed is a line here. */
export const AUDIT_ACTIONS = [
  ...[
    'signed_in',
    'signed_out',
    'failed_sign_in',
    'changed_password',
    'joined',
    'first_admin_joined',
    'linked_open_id',
  ],
  ...['made_invite', 'revoked_invite', 'added_person', 'changed_person', 'deactivated_person', 'activated_person'],
  ...['erased_person', 'imported_people', 'made_team', 'renamed_team', 'deleted_team', 'changed_settings'],
  ...['exported_own_data', 'looked_at_person', 'looked_at_record', 'looked_at_attempt', 'looked_at_team'],
  ...['exported_record', 'exported_team', 'wrote_note', 'agreed_strategy', 'made_assignment', 'removed_assignment'],
  ...['published_story', 'took_back_story', 'rescored', 'added_picture', 'deleted_picture'],
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** `GET /api/audit?after=&subject=&actor=`: newest first; `subject`, `actor`: ids of people. */
export const AuditQuery = Type.Object(
  { after: Type.Optional(After), subject: Type.Optional(Id), actor: Type.Optional(Id) },
  strict,
)

export const AuditEntry = Type.Object({
  id: Type.String(),
  at: Type.Number(),
  /** Null: nobody who was signed in. */
  actor: orNull(Named),
  action: Type.String(),
  subject: orNull(Type.Object({ kind: Type.String(), id: Type.String(), name: orNull(Type.String()) })),
  /** Texts and numbers by name. */
  detail: Type.Record(Type.String(), Type.Unknown()),
})
export type AuditEntry = Static<typeof AuditEntry>
export const AuditLog = Type.Object({ entries: Type.Array(AuditEntry), next: orNull(Type.String()) })
export type AuditLog = Static<typeof AuditLog>

/** `GET /api/me/export`: everything that is kept about oneself, table by table. */
export const OwnData = Type.Record(Type.String(), Type.Unknown())
