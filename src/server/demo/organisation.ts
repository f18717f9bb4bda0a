import type { Talent } from './bot.ts'
import type { Chance } from './chance.ts'

/** A company that does not exist: three teams, and how the people in them get on. */
export const TEAMS = ['Front desk', 'Phone line', 'Field service'] as const
/** How many of `NAMES` each team has. */
const SIZES = [24, 20, 16] as const

const NAMES = [
  ...['Adaeze Okafor', 'Aino Lehtonen', 'Anselm Brandt', 'Beatriz Moura', 'Björn Sandell', 'Camille Roussel'],
  ...['Chidi Nwosu', 'Daria Kovalenko', 'Declan Hurley', 'Elif Aydın', 'Emeka Balogun', 'Esther van Dijk'],
  ...['Farid Haddad', 'Federica Conti', 'Gabriel Santos', 'Grace Mbeki', 'Hana Novotná', 'Henrik Dahl'],
  ...['Ibrahim Sesay', 'Ines Carvalho', 'Isla Macrae', 'Jakub Wiśniewski', 'Jamila Osman', 'Jonas Petit'],
  ...['Kaveh Rostami', 'Keiko Tanabe', 'Kwame Boateng', 'Laszlo Fekete', 'Leila Benali', 'Liam Gallagher'],
  ...['Lucía Fernández', 'Magnus Thorsen', 'Mahmoud Saleh', 'Maren Vogt', 'Mateus Oliveira', 'Mei-Ling Chou'],
  ...['Milan Jovanović', 'Mirjam Kessler', 'Naledi Dlamini', 'Niamh Doyle', 'Nikhil Rao', 'Odile Marchand'],
  ...['Olumide Adeyemi', 'Owen Pritchard', 'Paola Ricci', 'Pavel Dvořák', 'Priya Menon', 'Rafael Ibarra'],
  ...['Rosa Lindqvist', 'Ruben de Wit', 'Saoirse Byrne', 'Sefa Tuala', 'Sindre Haugen', 'Sunita Gurung'],
  ...['Tariq Aziz', 'Tereza Malá', 'Thandiwe Zulu', 'Tomás Herrera', 'Yara Mansour', 'Zoltán Varga'],
] as const

const STAFF = [
  { key: 'admin', name: 'Ruth Aldana', role: 'admin', manages: [] },
  { key: 'trainer', name: 'Piet Hollander', role: 'trainer', manages: [] },
  { key: 'manager', name: 'Nora Lindholm', role: 'manager', manages: [0, 1] },
  { key: 'field', name: 'Samuel Ferreira', role: 'manager', manages: [2] },
] as const

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: 'trainee' | 'trainer' | 'manager' | 'admin'
  /** Index into `TEAMS`. */
  readonly team: number | null
  readonly manages: readonly number[]
  readonly play: Playing | null
}

/** How somebody goes about it. Weeks count from 0, the first of the demo. */
export interface Playing {
  readonly talent: Talent
  readonly from: number
  /** The first week in which they are no longer there; null: stays. */
  readonly until: number | null
  readonly perWeek: number
}

const TALENTS: readonly (readonly [share: number, talent: Talent])[] = [
  [0.2, { start: 0.15, learns: 0.055, noise: 2.3 }],
  [0.42, { start: 0.12, learns: 0.036, noise: 2.4 }],
  [0.2, { start: 0.1, learns: 0.018, noise: 2.5 }],
  // Those who stand still.
  [0.12, { start: 0.14, learns: 0.003, noise: 2.6 }],
  // Those who come with it.
  [0.06, { start: 0.34, learns: 0.03, noise: 2 }],
]

const talentOf = (chance: Chance): Talent => {
  let left = chance.next()
  for (const [share, talent] of TALENTS) {
    left -= share
    if (left < 0) return talent
  }
  return { start: 0.12, learns: 0.036, noise: 2.4 }
}

const emailOf = (name: string): string => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l')
  return `${plain.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`
}

/** An id that is the same for the same dice. */
export const demoId = (chance: Chance): string => {
  const digits = Array.from({ length: 32 }, () => chance.whole(0, 15).toString(16))
  digits[12] = '4'
  digits[16] = '8'
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Staff and trainees, the same for the same dice. `weeks`: how long the demo reaches back. */
export const makePeople = (chance: Chance, weeks: number): readonly DemoPerson[] => {
  const staff = STAFF.map(
    ({ name, role, manages }): DemoPerson => ({
      ...{ id: demoId(chance), name, role, team: null, manages, play: null },
      email: emailOf(name),
    }),
  )
  // Who is in which team is not told by the first letter.
  const names = NAMES.map((name) => ({ name, at: chance.next() })).sort((a, b) => a.at - b.at)
  const teams = SIZES.flatMap((size, team) => Array.from({ length: size }, () => team))
  const trainees = names.map(
    ({ name }, at): DemoPerson => ({
      ...{ id: demoId(chance), name, email: emailOf(name), role: 'trainee', team: teams[at] ?? 0, manages: [] },
      play: playingOf(chance, weeks),
    }),
  )
  return [...staff, ...trainees]
}

const playingOf = (chance: Chance, weeks: number): Playing => {
  // Most began together; the others came later.
  const from = chance.happens(0.7) ? chance.whole(0, 1) : chance.whole(2, Math.max(2, weeks - 4))
  const leaves = chance.happens(0.08) && from < weeks / 2
  return {
    talent: talentOf(chance),
    from,
    until: leaves ? chance.whole(from + Math.ceil(weeks / 4), weeks - 1) : null,
    perWeek: 2.6 + chance.next() * 2.2,
  }
}
