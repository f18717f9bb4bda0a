import { posix } from 'node:path'
import { EMPTY_NAMES, HOUSE, IMPURE, KEBAB_CASE, MOST_LINES, type Room } from './house.ts'
import { readSource } from './read-source.ts'

/** What is wrong with one file, a sentence each; `path` is relative to the project, as `src/play/stage/fuse.ts`. */
export const checkFile = (path: string, source: string): readonly string[] => [
  ...checkNames(path),
  ...checkLength(path, source),
  ...(/\.tsx?$/.test(path) ? checkCode(path, source) : []),
]

const checkNames = (path: string): readonly string[] => {
  const parts = path.split('/').slice(1)
  const file = parts.at(-1) ?? ''
  return [
    ...parts.filter((part) => !KEBAB_CASE.test(part)).map((part) => `${path}: "${part}" is not kebab-case`),
    ...parts.filter((part) => EMPTY_NAMES.test(part)).map((part) => `${path}: "${part}" does not say what is inside`),
    ...(/^index\.tsx?$/.test(file) ? [`${path}: an index file is a barrel`] : []),
  ]
}

const checkLength = (path: string, source: string): readonly string[] => {
  const lines = source.trimEnd().split('\n').length
  return lines > MOST_LINES ? [`${path}: ${lines} lines, and ${MOST_LINES} is the most`] : []
}

const checkCode = (path: string, source: string): readonly string[] => {
  const { imports, names, oddities, onlyReExports } = readSource(path, source)
  const room = roomOf(path)
  // Declarations for the compiler belong to no room and hold no code.
  if (room === null) return path.endsWith('.d.ts') ? [] : [`${path}: belongs to no room of the house`]
  const impure = room.pure ? [...names].filter((name) => IMPURE.has(name)) : []
  return [
    ...imports.flatMap((specifier) => checkImport(path, room, specifier)),
    ...impure.map((name) => `${path}: ${room.room} is pure and must not use ${name}`),
    ...oddities.map((oddity) => `${path}: ${oddity}`),
    ...(onlyReExports ? [`${path}: only re-exports, so it is a barrel`] : []),
  ]
}

const checkImport = (path: string, room: Room, specifier: string): readonly string[] => {
  if (!specifier.startsWith('.')) {
    return room.packages.some((name) => covers(name, specifier))
      ? []
      : [`${path}: ${room.room} must not import the package ${specifier}`]
  }
  const target = posix.join(posix.dirname(path), specifier)
  if (!posix.extname(target)) return [`${path}: imports ${specifier} without its ending`]
  const into = target.startsWith('assets/') ? 'assets' : roomOf(target)?.room
  if (into === room.room || (into !== undefined && room.rooms.includes(into))) return []
  return [`${path}: ${room.room} must not import ${target} (${into ?? 'no room of the house'})`]
}

const covers = (name: string, specifier: string): boolean =>
  name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name

const roomOf = (path: string): Room | null => {
  const inside = HOUSE.filter(({ room }) => path === `src/${room}` || path.startsWith(`src/${room}/`))
  return inside.sort((a, b) => b.room.length - a.room.length)[0] ?? null
}
