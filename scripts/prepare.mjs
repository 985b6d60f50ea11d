// Brings a clone to where it can run: packages, generated client, served assets, and the build. Each step is skipped
// when nothing it depends on has changed, so that a second start takes seconds. Uses Node alone: it runs before
// anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringOldPagesBack, setOldPagesAside } from './old-pages.mjs'
import { writePostgresqlSchema } from './postgresql-schema.mjs'
import { ensureHome } from './usable-home.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMPS = join(ROOT, 'node_modules/.foreboard')
const OLDEST_NODE = [20, 19]

/** Every file that the build reads. */
const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'messages',
  'content',
  'prisma',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  'scripts/build-server.mjs',
  'scripts/eager-modules.mjs',
  'scripts/old-pages.mjs',
  'scripts/precompress.mjs',
]

/** Every file that goes into the server and the admin tool. */
const SERVER_SOURCES = [
  'components/offline',
  'lib',
  'server',
  'messages',
  'content',
  'prisma',
  'package-lock.json',
  'scripts/build-server.mjs',
]
const SERVER_STAMP = join(ROOT, '.build/sources')

/** Installs, generates and copies. Ends the process with a sentence when a step fails. */
export async function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Foreboard needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
  }
  ensureHome()
  installPackages()
  const clientMissing = ['', 'postgresql/'].some((of) => !existsSync(join(ROOT, `prisma/${of}generated/client.ts`)))
  const schema = fingerprint([
    ...['prisma/schema.prisma', 'scripts/postgresql-schema.mjs', 'prisma.config.ts', 'package-lock.json'],
  ])
  step('client', clientMissing ? '' : schema, 'Generating the database clients', () => {
    for (const path of ['prisma/schema.prisma', writePostgresqlSchema(ROOT)]) {
      // Prisma's command line only checks that its engine exists; the clients and our migrations do without it.
      const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
      const status = run('npx', ['prisma', 'generate', '--schema', path], engine, 'pipe')
      if (status !== 0) fail('The database clients could not be generated.')
    }
    writeStamp('client', schema)
  })
  const { copyAssets } = await import('./assets.mjs')
  copyAssets(ROOT)
}

/** Installs the packages of the lock file. */
export function installPackages() {
  step('packages', fingerprint(['package-lock.json']), 'Installing packages (about a minute, once)', () => {
    if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']) === 0) return
    console.log('npm ci refused the lock file on this platform; trying npm install')
    if (run('npm', ['install', '--include=dev', '--no-audit', '--no-fund']) !== 0) {
      fail('The packages could not be installed. The lines above say why; is the npm registry reachable?')
    }
  })
}

/** Builds pages and server when their sources changed since the last build. */
export async function build() {
  const complete = existsSync(join(ROOT, '.build/server.mjs')) && isToolBuilt() && hasPages()
  const sources = fingerprint(BUILD_SOURCES)
  step('build', complete ? sources : '', 'Building (one to two minutes, after each change)', () => {
    setOldPagesAside(ROOT)
    if (run('npx', ['next', 'build'], { NODE_ENV: 'production' }) !== 0) fail('The pages could not be built.')
    if (run('node', ['scripts/eager-modules.mjs']) !== 0) fail('The modules of the pages could not be marked.')
    if (run('node', ['scripts/precompress.mjs']) !== 0) fail('The files of the pages could not be compressed.')
    bringOldPagesBack(ROOT)
    if (run('node', ['scripts/build-server.mjs']) !== 0) fail('The server could not be built.')
    writeStamp('build', sources)
  })
}

/** Whether the pages are built. */
export function hasPages() {
  return existsSync(join(ROOT, '.next/BUILD_ID'))
}

/** Whether the admin tool is built. */
export function isToolBuilt() {
  return existsSync(join(ROOT, '.build/foreboard.mjs'))
}

/** Whether server and admin tool are built of the sources as they are now. */
export function isToolCurrent() {
  return existsSync(SERVER_STAMP) && readFileSync(SERVER_STAMP, 'utf8') === fingerprint(SERVER_SOURCES)
}

/** Notes of which sources server and admin tool have just been built. */
export function stampServer() {
  writeFileSync(SERVER_STAMP, fingerprint(SERVER_SOURCES))
}

/** Runs a program in the project's folder and returns its exit status. */
export function run(program, args, env = {}, stdio = 'inherit') {
  const result = spawnSync(program, args, {
    cwd: ROOT,
    stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  })
  if (stdio === 'pipe' && result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  return result.status ?? 1
}

export function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

function step(name, wanted, title, work) {
  const file = join(STAMPS, name)
  if (wanted !== '' && existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  const startedAt = Date.now()
  console.log(`${title} …`)
  work()
  if (wanted !== '') writeStamp(name, wanted)
  console.log(`${title}: done in ${Math.round((Date.now() - startedAt) / 1000)} s`)
}

function writeStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, name), value)
}

/** A hash over the paths' contents. Reading a few hundred small files takes less than their build by far. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(ROOT, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      if (!path.endsWith('/generated')) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    } else hash.update(path).update(readFileSync(full))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}
