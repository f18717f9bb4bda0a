import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/server/database/open-store.ts'
import { publishShipped } from '../../src/server/stories/publish-shipped.ts'
import { type LoadPerson, signInPeople } from '../load/sign-in-people.ts'
import { ROOT } from '../playing/shipped-plays.ts'

/** A data folder with people who are signed in and stories that are proved, to be copied for every run. */
export interface Prepared {
  readonly folder: string
  readonly people: readonly LoadPerson[]
}

export const prepareFolder = async (people: number): Promise<Prepared> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-bench-'))
  const store = await openStore({ engine: 'sqlite', folder })
  const signedIn = await signInPeople(store, people)
  await publishShipped(store, join(ROOT, 'stories'), Date.now())
  await store.close()
  return { folder, people: signedIn }
}

export interface ServedFolder {
  readonly address: string
  /** The server's own copy. */
  readonly folder: string
}

/** A server in a process of its own, on a copy of the folder, for as long as `work` takes. `together`: see `openStore`. */
export const onServedFolder = async <T>(
  prepared: Prepared,
  together: number | null,
  work: (served: ServedFolder) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-bench-'))
  await cp(prepared.folder, folder, { recursive: true })
  const args = [folder, join(ROOT, 'stories'), together === null ? '' : String(together)]
  const child = fork(new URL('./bench-server.ts', import.meta.url), args)
  const gone = once(child, 'exit')
  try {
    const [{ address }] = (await once(child, 'message')) as [{ address: string }]
    return await work({ address, folder })
  } finally {
    child.disconnect()
    await gone
    await rm(folder, { recursive: true, force: true })
  }
}
