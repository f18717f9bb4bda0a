import { type Static, type TSchema, Type } from 'typebox'

export const Role = Type.Union([
  Type.Literal('trainee'),
  Type.Literal('trainer'),
  Type.Literal('manager'),
  Type.Literal('admin'),
])
export type Role = Static<typeof Role>

/** One line of text without control characters. */
export const OneLine = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })

export const Named = Type.Object({ id: Type.String(), name: Type.String() })
export type Named = Static<typeof Named>

export const orNull = <T extends TSchema>(schema: T) => Type.Union([Type.Null(), schema])
export const strict = { additionalProperties: false } as const

/** `GET /api/me`: who is signed in, and what this server allows. Signing in and joining answer the same. */
export const Me = Type.Object({
  person: orNull(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      email: orNull(Type.String()),
      role: Role,
      team: orNull(Named),
      /** Teams that the person manages. */
      manages: Type.Array(Named),
      /** Signs in by password; otherwise by the company's own accounts. */
      hasPassword: Type.Boolean(),
    }),
  ),
  /** Stories may be played without an account. */
  openPlay: Type.Boolean(),
  /** Where signing in with the company's own accounts begins (a link, not a call); null: there is none. */
  openId: orNull(Type.String()),
})
export type Me = Static<typeof Me>

export const PASSWORD_LEAST = 12
export const PASSWORD_MOST = 200
const Password = Type.String({ maxLength: 1000 })
const Email = OneLine(254, 1)
const PersonName = OneLine(100, 1)

/** `POST /api/sign-in` answers `Me`, or 401 `wrong_sign_in`, or 429 `too_many_tries`. */
export const SignIn = Type.Object({ email: Email, password: Password }, strict)
export type SignIn = Static<typeof SignIn>

/** `PUT /api/me/password` answers 204 and ends the person's other sessions; 403 `wrong_password`. */
export const ChangePassword = Type.Object({ current: Password, password: Password }, strict)
export type ChangePassword = Static<typeof ChangePassword>

export const InviteKind = Type.Union([Type.Literal('first_admin'), Type.Literal('join'), Type.Literal('new_password')])
export type InviteKind = Static<typeof InviteKind>

/** `POST /api/join/look`: what a link is for, before it is used. 404 `link_over` when it is unknown, used or too old. */
export const LookAtLink = Type.Object({ token: OneLine(200, 1) }, strict)
export type LookAtLink = Static<typeof LookAtLink>

export const LinkSeen = Type.Object({
  kind: InviteKind,
  /** Empty: the person says it. */
  name: Type.String(),
  /** Null: the person says it. Given: it cannot be changed. */
  email: orNull(Type.String()),
  role: Role,
  team: orNull(Named),
  manages: Type.Array(Named),
  expiresAt: Type.Number(),
})
export type LinkSeen = Static<typeof LinkSeen>

/**
 * `POST /api/join` uses a link, signs in and answers `Me`. `name` and `email` are for `first_admin` and `join` only; `email` may be left
 * out when the link has one. 404 `link_over`, 400 `bad_password` | `bad_email` | `bad_name`, 409 `email_taken`.
 */
export const Join = Type.Object(
  {
    token: OneLine(200, 1),
    password: Password,
    name: Type.Optional(PersonName),
    email: Type.Optional(Email),
  },
  strict,
)
export type Join = Static<typeof Join>

// POST /api/sign-out: 204.
// GET /api/sign-in/open-id?to=/team: a link; comes back to `/#/team` signed in, or to `/#/sign-in/<reason>` where the reason is one of these.
export const OPEN_ID_REASONS = ['expired', 'refused', 'no_email', 'email_taken', 'deactivated', 'unreachable'] as const
export type OpenIdReason = (typeof OPEN_ID_REASONS)[number]
