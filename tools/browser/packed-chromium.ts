import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { CACHE, type ChromiumWay } from './launch-options.ts'

/**
 * Unpacks the Chromium of @sparticuz/chromium (x64 Linux) once and gives the two ways to start it: on the machine's
 * libraries, and on the ones that come along for machines that have none.
 */
export const unpackChromium = async (): Promise<readonly ChromiumWay[]> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  const home = join(CACHE, `chromium-${version}`)
  if (!existsSync(home)) await unpackInto(home, join(packageRoot, 'bin'))
  // The package's font list names the folder of a cloud function, and ours one that may have moved: without it no text is drawn.
  await writeFile(join(home, 'fonts/fonts.conf'), fontList(join(home, 'fonts')))
  const way = {
    name: `packed Chromium ${version}`,
    executablePath: join(home, 'chromium'),
    env: { FONTCONFIG_PATH: join(home, 'fonts') },
  }
  const libraries = [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return [way, { ...way, name: `${way.name} with its own libraries`, env: { ...way.env, LD_LIBRARY_PATH: libraries } }]
}

/** Unpacks aside and renames, so that neither a broken unpacking nor a second one at the same time is ever used. */
const unpackInto = async (home: string, archives: string): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const aside = await mkdtemp(join(CACHE, 'unpacking-'))
  const before = process.env['TMPDIR']
  try {
    // The package unpacks into the temporary folder, and takes whatever Chromium of whatever version already lies there.
    process.env['TMPDIR'] = aside
    const { inflate } = await import('@sparticuz/chromium')
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(archives, archive))
    }
    await rename(aside, home).catch((problem: unknown) => {
      if (!existsSync(home)) throw problem
    })
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    await rm(aside, { recursive: true, force: true })
  }
}

const fontList = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
