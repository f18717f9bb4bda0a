import type { Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely'

/** 0 or 1: the same on both engines. */
export type Flag = 0 | 1

/**
 * The tables, the same on SQLite and PostgreSQL. Times are epoch milliseconds; `*_json` columns hold JSON as text;
 * ids are UUIDs as text. Attempts hold the truth (story, rubric, seed, inputs); score and roll-ups are made from it.
 */
export interface Tables {
  setting: { key: string; value_json: string }

  team: { id: string; name: string; created_at: number }
  person: {
    id: string
    /** Lower case; null once the person was erased. */
    email: string | null
    name: string
    role: 'trainee' | 'trainer' | 'manager' | 'admin'
    team_id: string | null
    /** argon2id in PHC form; null for those who sign in elsewhere, or have not yet chosen one. */
    password: string | null
    issuer: string | null
    subject: string | null
    active: Flag
    erased_at: number | null
    created_at: number
  }
  /** Who manages which team. */
  managing: { team_id: string; person_id: string }
  /** `token_hash`: SHA-256 of the cookie's token, in hex. */
  session: { token_hash: string; person_id: string; created_at: number; expires_at: number }
  /** A link that can be used once. `person_id` is set when it is for somebody who exists (a new password). */
  invite: {
    token_hash: string
    kind: 'first_admin' | 'join' | 'new_password'
    person_id: string | null
    email: string | null
    name: string
    role: 'trainee' | 'trainer' | 'manager' | 'admin'
    team_id: string | null
    manages_json: string
    created_by: string | null
    created_at: number
    expires_at: number
    used_at: number | null
  }
  /** `state_hash`: SHA-256 of the state sent to the identity provider. */
  sign_in_flow: {
    state_hash: string
    verifier: string
    nonce: string
    return_to: string
    created_at: number
  }
  /** How often something was tried within a window. */
  throttle: { key: string; used: number; ends_at: number }
  audit: {
    id: string
    at: number
    actor_id: string | null
    action: string
    subject_kind: string
    subject_id: string | null
    detail_json: string
  }

  /** `hash`: the published version; null when the story was taken back. */
  story: { slug: string; hash: string | null; origin: 'shipped' | 'studio'; changed_at: number }
  story_version: {
    hash: string
    slug: string
    title: string
    /** `StorySource` */
    source_json: string
    /** `CompiledStory` */
    compiled_json: string
    /** `CatalogueEntry` without `load` */
    entry_json: string
    created_at: number
    created_by: string | null
  }
  story_range: { hash: string; rubric: string; floor: number; best: number }

  attempt: {
    id: string
    person_id: string
    slug: string
    story_hash: string
    mode: 'practice' | 'assessment'
    /** That it is scored under. */
    rubric: string
    /** That it was played under; null: the same. */
    played_rubric: string | null
    seed: number
    inputs_json: string
    started_at: number
    /** When the last input was made, by the browser's clock, never later than `received_at`. */
    played_at: number
    received_at: number
    retry_of: string | null
    retry_decision: number | null
    /** Null while abandoned in mid-story. */
    ending: string | null
    outcome: 'resolved' | 'contained' | 'escalated' | 'unsafe' | null
    points: number
    score: number
    passed: Flag
    critical_json: string
  }
  /** What happened, as the replay found it: `LoggedDecision[]`. What was heard and offered: `moment`. */
  attempt_log: { attempt_id: string; decisions_json: string }

  /**
   * Roll-ups, kept in the same transaction as the attempt: pages read these and never scan attempts. Retries are in none
   * of `standing` and `score_week`; what was left open is not in `score_week`.
   */
  standing: {
    person_id: string
    slug: string
    mode: 'practice' | 'assessment'
    attempts: number
    passes: number
    first_id: string
    first_score: number
    first_at: number
    last_id: string
    last_score: number
    last_at: number
    last_passed: Flag
    best_id: string
    best_score: number
    best_at: Generated<number>
    /** 2: passed, 1: ended, 0: left open; counts before the score. */
    best_rank: Generated<0 | 1 | 2>
  }
  /** `week`: epoch milliseconds of its Monday, 00:00 UTC. */
  skill_week: {
    person_id: string
    week: number
    mode: 'practice' | 'assessment'
    skill: string
    shown: number
    missed: number
  }
  score_week: {
    person_id: string
    week: number
    mode: 'practice' | 'assessment'
    attempts: number
    passes: number
    score_sum: number
  }
  /** Harmful moves, and the situations in which they were made. */
  slip: {
    person_id: string
    week: number
    mode: 'practice' | 'assessment'
    situation: string
    move: string
    times: number
  }
  /** A decision of a story version: what was heard and offered. `key` is made from both and the situation. `offered_json`: `MomentOption[]` */
  moment: { story_hash: string; key: string; situation: string; heard: string; offered_json: string }
  choice: {
    person_id: string
    story_hash: string
    key: string
    mode: 'practice' | 'assessment'
    /** An input as JSON: `2` or `"breathe"`. */
    input_json: string
    times: number
  }

  /** Debrief together: what trainee and manager write at a moment of an attempt; `decision` counts from 0. */
  note: {
    id: string
    attempt_id: string
    decision: number | null
    author_id: string
    body: string
    created_at: number
  }
  /** What is to be done differently next time. */
  strategy: {
    attempt_id: string
    body: string
    written_by: string
    written_at: number
    /** Who agreed: the other one of trainee and manager. */
    agreed_by: string | null
    agreed_at: number | null
  }

  /** Attempts that should be talked over and have not been: failed assessments, and what a trainee asks for. */
  talk_due: { attempt_id: string; person_id: string; since: number; asked: Flag }

  /** For one person or for one team, never both. */
  assignment: {
    id: string
    title: string
    mode: 'practice' | 'assessment'
    person_id: string | null
    team_id: string | null
    due_at: number
    created_by: string
    created_at: number
  }
  assignment_story: { assignment_id: string; slug: string }

  /** A story in the making. `slug`: the story that it is published as; null: not yet. `files_json`: file names to texts. */
  draft: {
    id: string
    slug: string | null
    title: string
    files_json: string
    plays: string
    /** Counts up with every writing. */
    revision: number
    binned: Flag
    created_by: string
    created_at: number
    updated_by: string
    updated_at: number
  }
  /** A state of a draft that is kept for ever. `hash`: of the published version it became, if it did. */
  draft_version: {
    id: string
    draft_id: string
    files_json: string
    plays: string
    label: string
    hash: string | null
    created_by: string
    created_at: number
  }
  /** What another trainer says at a line. `line_text`: what stood there, so that it is found again. */
  draft_comment: {
    id: string
    draft_id: string
    file: string
    line: number
    line_text: string
    body: string
    author_id: string
    created_at: number
    resolved_by: string | null
    resolved_at: number | null
  }
  /** How a second trainer judges the replies of one text without seeing what its author says. `judged_json`: `JudgedReply[]` */
  judgement: { draft_id: string; hash: string; judge_id: string; judged_json: string; judged_at: number }

  /** A background of a trainer's own, as WebP. `id`: the first 32 hex digits of the SHA-256 of `bytes`; `size`: their number. */
  picture: {
    id: string
    name: string
    width: number
    height: number
    size: number
    added_by: string
    added_at: number
    bytes: Uint8Array
  }
  /** What published stories show. */
  published_picture: { slug: string; picture_id: string }
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
export type Reading = Kysely<Tables>
export type Writing = Transaction<Tables>
