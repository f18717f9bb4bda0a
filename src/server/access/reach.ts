/** Who is asking: a person who is signed in. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The team the person belongs to. */
  readonly teamId: string | null
  /** Teams that the person manages; counts for managers alone. */
  readonly manages: readonly string[]
}

export const ROLES = ['trainee', 'trainer', 'manager', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** How far somebody may see or change things of one kind. */
export type Reach =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  /** What belongs to these people, or to members of these teams. */
  | { readonly kind: 'some'; readonly person: string; readonly teams: readonly string[] }

/** Whom or what something belongs to. */
export interface Subject {
  readonly person: string | null
  readonly team: string | null
}

/** `own`: what belongs to the person; `teams`: that, and what belongs to the teams that the person manages. */
type Breadth = 'none' | 'own' | 'teams' | 'all'

const BREADTHS = {
  /** Signing in and out, what every page needs to begin. */
  enter: { nobody: 'all', trainee: 'all', trainer: 'all', manager: 'all', admin: 'all' },
  /** Published stories, to play them. */
  play: { nobody: 'all', trainee: 'all', trainer: 'all', manager: 'all', admin: 'all' },
  /** One's own account and what is kept about oneself. */
  see_own_account: { nobody: 'none', trainee: 'own', trainer: 'own', manager: 'own', admin: 'own' },
  send_attempt: { nobody: 'none', trainee: 'own', trainer: 'own', manager: 'own', admin: 'own' },
  /** Attempts, and the record of a person. */
  see_record: { nobody: 'none', trainee: 'own', trainer: 'own', manager: 'teams', admin: 'all' },
  /** Notes and a strategy at an attempt. */
  talk_over: { nobody: 'none', trainee: 'own', trainer: 'own', manager: 'teams', admin: 'all' },
  see_team: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'teams', admin: 'all' },
  /** How people chose in a story, without names. */
  see_story_results: { nobody: 'none', trainee: 'none', trainer: 'all', manager: 'teams', admin: 'all' },
  assign: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'teams', admin: 'all' },
  see_people: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'teams', admin: 'all' },
  /** Links by which trainees join a team, or choose a new password. */
  invite: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'teams', admin: 'all' },
  change_people: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'none', admin: 'all' },
  see_audit: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'none', admin: 'all' },
  change_settings: { nobody: 'none', trainee: 'none', trainer: 'none', manager: 'none', admin: 'all' },
  write_stories: { nobody: 'none', trainee: 'none', trainer: 'all', manager: 'none', admin: 'all' },
} as const satisfies Record<string, Record<Role | 'nobody', Breadth>>

export type Action = keyof typeof BREADTHS

/** The one place that decides who may do what. Every query for several things takes what this gives. */
export const reachOf = (viewer: Viewer | null, action: Action): Reach => {
  const breadth: Breadth = BREADTHS[action][viewer?.role ?? 'nobody']
  if (breadth === 'all') return { kind: 'all' }
  if (breadth === 'none' || !viewer) return { kind: 'none' }
  return { kind: 'some', person: viewer.id, teams: breadth === 'teams' ? viewer.manages : [] }
}

export const covers = (reach: Reach, { person, team }: Subject): boolean =>
  reach.kind === 'all' ||
  (reach.kind === 'some' &&
    ((person !== null && person === reach.person) || (team !== null && reach.teams.includes(team))))
