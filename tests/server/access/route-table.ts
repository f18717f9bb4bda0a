import type { Cast } from './matrix-world.ts'

/**
 * Who may call which route about whom: the whole table, held against the server's own list of routes by `matrix.test.ts`.
 * A new route is one line here:
 *   'GET /api/people/:person/hats': { door: SIGNED_IN, about: RECORD },
 * `door`: who gets in at all; the others are told 401 (nobody) or 403.
 * `about`: for a route about somebody, who may do it to oneself, to a member of the team OURS, of the team THEIRS; others get `refused`
 *   (404 unless said). The parameters (:person :team :attempt :note …) are filled in from the cast.
 * `shows`: for a list, in whose list one's own things, those of OURS and of THEIRS appear; `by` is the id that is looked for.
 * `body`, `query`: what is sent; it must be right, so that only the right to do it is in question. `ok`: the status then (200 unless said).
 */
export interface RouteRow {
  readonly door: Roles
  readonly about?: Partial<Record<Whose, Roles>>
  readonly refused?: number
  readonly shows?: Record<Whose, Roles>
  readonly by?: 'person' | 'team' | 'attempt' | 'assignment' | 'invite' | 'draft'
  readonly body?: (cast: Cast) => object
  readonly query?: (cast: Cast) => string
  readonly ok?: number
}

/** `manager` manages OURS and is a member of THEIRS, `otherManager` the other way round; trainee and trainer are members of OURS. */
export const ROLES_HERE = ['nobody', 'trainee', 'trainer', 'manager', 'otherManager', 'admin'] as const
export type RoleHere = (typeof ROLES_HERE)[number]
type Roles = readonly RoleHere[]
export type Whose = 'own' | 'ours' | 'theirs'

const EVERYBODY = ROLES_HERE
const SIGNED_IN = ROLES_HERE.filter((role) => role !== 'nobody')
const MANAGING: Roles = ['manager', 'otherManager', 'admin']
const ADMIN: Roles = ['admin']
const NOBODY: Roles = []
const OURS: Roles = ['manager', 'admin']
const THEIRS: Roles = ['otherManager', 'admin']

const STUDIO: Roles = ['trainer', 'admin']
/** All trainers share what is in the studio. */
const SHARED = { own: STUDIO, ours: STUDIO, theirs: STUDIO }

/** What belongs to a person: for themselves, who manages their team, admins. */
const RECORD = { own: SIGNED_IN, ours: OURS, theirs: THEIRS }
/** The same, through a door for managers. */
const MEMBER = { own: MANAGING, ours: OURS, theirs: THEIRS }
const TEAM = { ours: OURS, theirs: THEIRS }
const ADMINISTERED = { own: ADMIN, ours: ADMIN, theirs: ADMIN }
const ONLY_OWN = { own: SIGNED_IN, ours: NOBODY, theirs: NOBODY }

const csv = 'email,name\nsomebody@example.com,Somebody'
const LATER = Date.UTC(2100, 0)

export const ROUTE_TABLE: Readonly<Record<string, RouteRow>> = {
  'GET /api/me': { door: EVERYBODY, shows: ONLY_OWN },
  'POST /api/sign-in': { door: EVERYBODY, body: ({ email, password }) => ({ email, password }) },
  'POST /api/sign-out': { door: EVERYBODY, ok: 204 },
  'GET /api/sign-in/open-id': { door: EVERYBODY, ok: 302 },
  'GET /api/sign-in/open-id/back': { door: EVERYBODY, ok: 302 },
  'POST /api/join/look': { door: EVERYBODY, body: ({ token }) => ({ token }) },
  'POST /api/join': { door: EVERYBODY, body: ({ token, password }) => ({ token, password }) },
  'PUT /api/me/password': {
    door: SIGNED_IN,
    about: { own: SIGNED_IN },
    body: ({ password }) => ({ current: password, password: 'quite another walk' }),
    ok: 204,
  },
  'GET /api/me/export': { door: SIGNED_IN, shows: ONLY_OWN },
  'GET /api/me/attempts': { door: SIGNED_IN, shows: ONLY_OWN, by: 'attempt' },
  'GET /api/me/assignments': { door: SIGNED_IN, shows: ONLY_OWN, by: 'assignment' },

  'GET /api/people': { door: MANAGING, shows: MEMBER },
  'GET /api/people/:person': { door: MANAGING, about: MEMBER },
  'PATCH /api/people/:person': { door: ADMIN, about: ADMINISTERED, body: () => ({ name: 'Other' }) },
  'POST /api/people/:person/erase': { door: ADMIN, about: ADMINISTERED, body: () => ({ keep: 'nothing' }), ok: 204 },
  'POST /api/people/import': { door: ADMIN, body: () => ({ csv, dryRun: true }) },
  'GET /api/people/:person/scorecard': { door: SIGNED_IN, about: RECORD },
  'GET /api/people/:person/attempts': { door: SIGNED_IN, about: RECORD },
  'GET /api/people/:person/assignments': { door: SIGNED_IN, about: RECORD },

  'GET /api/teams': { door: MANAGING, by: 'team', shows: { own: MANAGING, ours: OURS, theirs: THEIRS } },
  'POST /api/teams': { door: ADMIN, body: ({ person }) => ({ name: `Team ${person}` }), ok: 201 },
  'PATCH /api/teams/:team': {
    door: ADMIN,
    about: { ours: ADMIN, theirs: ADMIN },
    body: ({ team }) => ({ name: team }),
  },
  'DELETE /api/teams/:team': { door: ADMIN, about: { ours: ADMIN, theirs: ADMIN }, ok: 409 },
  'GET /api/teams/:team/scorecard': { door: MANAGING, about: TEAM },
  'GET /api/team-overview': { door: MANAGING, by: 'team', shows: { own: MANAGING, ours: OURS, theirs: THEIRS } },

  'GET /api/invites': { door: MANAGING, by: 'invite', shows: { own: ADMIN, ours: OURS, theirs: THEIRS } },
  'POST /api/invites': {
    door: MANAGING,
    about: TEAM,
    body: ({ team }) => ({ kind: 'join', role: 'trainee', teamId: team, manages: [] }),
    ok: 201,
    refused: 403,
  },
  'DELETE /api/invites/:invite': { door: MANAGING, about: { own: ADMIN, ours: OURS, theirs: THEIRS }, ok: 204 },

  'GET /api/settings': { door: ADMIN },
  'PUT /api/settings': { door: ADMIN, body: () => ({ openPlay: true }) },
  'GET /api/audit': { door: ADMIN, shows: ADMINISTERED },

  'GET /api/stories': { door: EVERYBODY },
  'GET /api/stories/versions/:hash': { door: EVERYBODY },
  'GET /api/pictures': { door: STUDIO },
  // No picture at all: it gets as far as that.
  'POST /api/pictures': { door: STUDIO, query: () => 'name=Lobby', body: () => ({}), ok: 415 },
  'GET /api/pictures/:picture': { door: EVERYBODY, ok: 404 },
  'DELETE /api/pictures/:picture': { door: STUDIO, ok: 404 },
  'GET /api/story-results/:slug': { door: ['trainer', ...MANAGING] },

  // A story that is not here: the attempt gets as far as that.
  'POST /api/attempts': { door: SIGNED_IN, body: ({ unplayable }) => unplayable, ok: 422 },
  'GET /api/attempts/:attempt': { door: SIGNED_IN, about: RECORD },
  'GET /api/attempts/:attempt/talk': { door: SIGNED_IN, about: RECORD },
  'POST /api/attempts/:attempt/talk': { door: SIGNED_IN, about: { own: SIGNED_IN }, ok: 204 },
  'POST /api/attempts/:attempt/notes': {
    door: SIGNED_IN,
    about: RECORD,
    body: () => ({ decision: null, body: 'Well done' }),
    ok: 201,
  },
  'DELETE /api/attempts/:attempt/notes/:note': { door: SIGNED_IN, about: RECORD, ok: 204 },
  'PUT /api/attempts/:attempt/strategy': { door: SIGNED_IN, about: RECORD, body: () => ({ body: 'Breathe first' }) },
  'POST /api/attempts/:attempt/strategy/agreement': {
    door: SIGNED_IN,
    about: RECORD,
    body: ({ writtenAt }) => ({ writtenAt }),
  },
  'GET /api/talks': { door: MANAGING, by: 'attempt', shows: { own: NOBODY, ours: OURS, theirs: THEIRS } },

  'GET /api/assignments': { door: MANAGING, by: 'assignment', shows: MEMBER },
  'POST /api/assignments': {
    door: MANAGING,
    about: MEMBER,
    body: ({ person, slug }) => ({
      ...{ title: 'This week', mode: 'practice', teamId: null, personId: person, dueAt: LATER, slugs: [slug] },
    }),
    ok: 201,
  },
  'GET /api/assignments/:assignment': { door: MANAGING, about: MEMBER },
  'PATCH /api/assignments/:assignment': { door: MANAGING, about: MEMBER, body: () => ({ title: 'Next week' }) },
  'DELETE /api/assignments/:assignment': { door: MANAGING, about: MEMBER, ok: 204 },

  'GET /api/drafts': { door: STUDIO, by: 'draft', shows: SHARED },
  'GET /api/drafts/:draft': { door: STUDIO, about: SHARED },
  'GET /api/drafts/:draft/revision': { door: STUDIO, about: SHARED },
  'PUT /api/drafts/:draft': {
    door: STUDIO,
    about: SHARED,
    body: () => ({ base: 1, title: 'New', files: { 'story.ink': '-> END' }, plays: '', binned: false }),
  },
  'GET /api/drafts/:draft/versions': { door: STUDIO, about: SHARED },
  'GET /api/drafts/:draft/versions/:version': { door: STUDIO, about: SHARED },
  'PATCH /api/drafts/:draft/versions/:version': { door: STUDIO, about: SHARED, body: () => ({ label: 'After' }) },
  'POST /api/drafts/:draft/versions': { door: STUDIO, about: SHARED, body: () => ({ label: 'Before' }), ok: 201 },
  'GET /api/drafts/:draft/comments': { door: STUDIO, about: SHARED },
  'POST /api/drafts/:draft/comments': {
    door: STUDIO,
    about: SHARED,
    body: () => ({ file: 'story.ink', line: 1, lineText: '', body: 'Why?' }),
    ok: 201,
  },
  'PUT /api/drafts/:draft/comments/:comment/resolved': {
    door: STUDIO,
    about: SHARED,
    body: () => ({ resolved: true }),
    ok: 204,
  },
  'DELETE /api/drafts/:draft/comments/:comment': { door: STUDIO, about: SHARED, ok: 204 },
  'GET /api/drafts/:draft/judgements': { door: STUDIO, about: SHARED },
  'PUT /api/drafts/:draft/judgements/:hash': { door: STUDIO, about: SHARED, body: () => ({ replies: [] }), ok: 204 },
  // Of a state that is over: it gets as far as that.
  'POST /api/drafts/:draft/publish': {
    door: STUDIO,
    about: SHARED,
    body: () => ({ revision: 9, slug: 'new', label: '', replaces: false }),
    ok: 409,
  },
  'DELETE /api/drafts/:draft/publish': { door: STUDIO, about: SHARED, ok: 409 },
}
