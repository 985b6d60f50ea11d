// The server process of the fault tests as one bundled file: a test that restarts it thirty times can't wait a second
// each time for a loader. It is built once per test process, and the same sources give the same file.

import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ENTRY = fileURLToPath(new URL('./child-server.ts', import.meta.url))
const THREADS = ['folding-worker', 'log-thread']
/** The folder is inside the project, so that packages left out of the bundle are found. */
const FOLDER = join(ROOT, '.build/tests')

let bundle: Promise<string> | undefined

/** Path of the bundled child server. */
export function childBundle(): Promise<string> {
  bundle ??= makeBundle()
  return bundle
}

async function makeBundle(): Promise<string> {
  await mkdir(FOLDER, { recursive: true })
  const threads = THREADS.map((name) => bundled(join(ROOT, `server/persistence/${name}.ts`), name))
  const [server] = await Promise.all([bundled(ENTRY, 'child-server'), ...threads])
  return server
}

async function bundled(entry: string, name: string): Promise<string> {
  const file = join(FOLDER, `${name}.mjs`)
  // Another test process may be building the same file: each writes its own, and the last one is renamed into place.
  const own = join(FOLDER, `${name}.${process.pid}.mjs`)
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: own,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    legalComments: 'none',
    logLevel: 'warning',
  })
  await rename(own, file)
  return file
}
