// Another version of this build, for servers that come back newer while pages of the first one are open. It does the same
// under other names: its build has another id, each script and style another name, and its worker other bytes. Of the
// first build's files it has none, as a server that was brought up to date twice.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What is made of this build; the rest of the folder is the same. */
const MADE = new Set(['.next', '.build', '.git', 'data', 'test-results'])
/** Where names of scripts and styles are found. */
const WORDED = /\.(?:js|json|html|rsc|css)$/
const NOT_SERVED = /^(?:cache|diagnostics|types|trace)|\.(?:br|gz|map)$/

/** The cache that its worker makes when it takes over. */
export const NEXT_WORKER = 'next-version-worker'
const SIGN = `\nself.addEventListener('activate', (event) => event.waitUntil(caches.open('${NEXT_WORKER}')))\n`

export interface NextVersion {
  /** The folder in which its server runs. */
  readonly root: string
  /** The id of its build. */
  readonly build: string
  /** The name of each script and style in this version. */
  readonly named: (text: string) => string
  readonly remove: () => Promise<void>
}

export async function makeNextVersion(): Promise<NextVersion> {
  const root = await mkdtemp(join(tmpdir(), 'foreboard-next-version-'))
  for (const name of await readdir(ROOT)) if (!MADE.has(name)) await symlink(join(ROOT, name), join(root, name))
  await mkdir(join(root, '.build'))
  for (const name of await readdir(join(ROOT, '.build'))) {
    if (name !== 'offline-worker.js') await symlink(join(ROOT, '.build', name), join(root, '.build', name))
  }
  const worker = await readFile(join(ROOT, '.build/offline-worker.js'), 'utf8')
  await writeFile(join(root, '.build/offline-worker.js'), worker + SIGN)

  const buildId = (await readFile(join(ROOT, '.next/BUILD_ID'), 'utf8')).trim()
  const older = await readFile(join(ROOT, '.next/files-of-the-build-before.json'), 'utf8').catch(() => '[]')
  const gone = new Set((JSON.parse(older) as string[]).map((name) => join('static', name)))
  // As long as before: some of the files say how long their parts are.
  const nextId = [...buildId].reverse().join('')
  const named = (text: string) =>
    text
      .replaceAll(buildId, nextId)
      .replace(/(static\/chunks\/)([\w.~-]+\.(?:js|css))/g, (_, folder: string, name: string) => {
        return folder + name.slice(0, name.lastIndexOf('.')).toUpperCase() + name.slice(name.lastIndexOf('.'))
      })
  const from = join(ROOT, '.next')
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(from.length + 1)
    if (entry.isDirectory() || NOT_SERVED.test(path) || gone.has(path)) continue
    const to = join(root, '.next', named(path))
    await mkdir(dirname(to), { recursive: true })
    if (entry.isFile() && (WORDED.test(path) || path === 'BUILD_ID')) {
      await writeFile(to, named(await readFile(join(from, path), 'utf8')))
    } else await cp(join(from, path), to, { verbatimSymlinks: true })
  }
  await writeFile(join(root, '.next/files-of-the-build-before.json'), '[]')
  return { root, build: nextId, named, remove: () => rm(root, { recursive: true, force: true }) }
}
