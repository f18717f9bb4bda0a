import { type Static, Type } from 'typebox'

export const Role = Type.Union([
  Type.Literal('trainee'),
  Type.Literal('trainer'),
  Type.Literal('manager'),
  Type.Literal('admin'),
])

/** `GET /me`: who is signed in, and what this server allows. */
export const Me = Type.Object({
  person: Type.Union([
    Type.Null(),
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: Role,
      team: Type.Union([Type.Null(), Type.Object({ id: Type.String(), name: Type.String() })]),
      /** Teams that the person manages. */
      manages: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    }),
  ]),
  /** Stories may be played without an account. */
  openPlay: Type.Boolean(),
  /** Where signing in with the company's own accounts begins; null: there is none. */
  openId: Type.Union([Type.Null(), Type.String()]),
})
export type Me = Static<typeof Me>
