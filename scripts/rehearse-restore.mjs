// npm run rehearsal:restore [-- --data FOLDER | --backup PLACE]: "the machine is gone, here is a new one", really done in a
// temporary folder, command by command and timed. The real server may run: its data is only read, by the backup. The copy
// hears from nobody and tells nobody: it has no mail, its webhooks and schedules are stopped before it starts.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './prepare.mjs'

const START_DEADLINE_MS = 60_000
const POLL_MS = 50

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.DATA_DIR ?? join(ROOT, 'data') },
    // An earlier backup, in place of one that is taken now.
    backup: { type: 'string' },
    identity: { type: 'string' },
    // A package that is made already (npm run package), in place of one that is made now.
    package: { type: 'string' },
    in: { type: 'string', default: tmpdir() },
    // Leaves the new machine's folders for a look.
    keep: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const identity = options.identity === undefined ? [] : ['--identity', resolve(options.identity)]
const folder = mkdtempSync(join(resolve(options.in), 'foreboard-new-machine-'))
const app = options.package === undefined ? join(folder, 'app') : resolve(options.package)
const data = join(folder, 'data')
const steps = []
let archive = options.backup === undefined ? join(folder, 'lost.tar.gz') : resolve(options.backup)
let server

try {
  if (options.package === undefined) await step('package', `npm run package -- --to ${app}`, packageIt)
  if (options.backup === undefined) {
    await step('backup', `foreboard backup --to ${archive} --with-secret`, () => {
      archive = tool(['backup', '--to', archive, '--with-secret'], resolve(options.data)).place
    })
  }
  await step('folder', `install -d -m 700 ${data}`, () => command('install', ['-d', '-m', '700', data]))
  await step('restore', `foreboard restore ${archive}`, () => tool(['restore', archive, ...identity], data))
  await quieten()
  await step('start', `node ${join(app, 'scripts/run-server.mjs')}`, start)
  const drilled = await step('drill', `foreboard drill ${archive}`, () => tool(['drill', archive, ...identity], data))
  await stop()
  tell(drilled)
} catch (error) {
  await stop()
  process.exitCode = 1
  console.error(`The rehearsal ended here: ${error.message}`)
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true })
}

/** Runs one command of the rehearsal and notes how long it took. */
async function step(name, line, work) {
  if (!options.json) console.log(`\n$ ${line}`)
  const from = process.hrtime.bigint()
  const result = await work()
  const seconds = Number((process.hrtime.bigint() - from) / 100_000_000n) / 10
  steps.push({ name, seconds })
  if (!options.json) console.log(`  ${seconds} s`)
  return result
}

function packageIt() {
  command(process.execPath, [join(ROOT, 'scripts/package.mjs'), '--to', app])
}

/** The admin tool of the new machine, on a data folder; its answer. */
function tool(words, dataDir) {
  const line = [join(app, 'scripts/run-tool.mjs'), '--json', ...words]
  return JSON.parse(command(process.execPath, line, environment({ DATA_DIR: dataDir })))
}

function command(program, words, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, env, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error((stderr || error?.message || stdout).trim())
}

/** Nothing of the real server's settings: neither its mail nor its backups, nor its address. */
function environment(more) {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, NODE_ENV: 'production', ...more }
}

async function quieten() {
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(join(data, 'foreboard.sqlite'), { fileMustExist: true })
  const now = new Date().toISOString()
  database.prepare('UPDATE "BoardWebhook" SET "stoppedAt" = ? WHERE "stoppedAt" IS NULL').run(now)
  database.exec('UPDATE "ExportSchedule" SET "dueAt" = NULL, "runDueAt" = NULL, "runId" = NULL, "tryAt" = NULL')
  database.close()
}

/** Resolves when the restored server says that it is ready and serves the page where people sign in. */
async function start() {
  const env = environment({ DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' })
  server = spawn(process.execPath, [join(app, 'scripts/run-server.mjs')], { cwd: app, env })
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const deadline = Date.now() + START_DEADLINE_MS
  while (Date.now() < deadline) {
    const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(printed)?.[0]
    if (address !== undefined && (await isUp(address))) return
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}: ${printed}`)
    await new Promise((wake) => setTimeout(wake, POLL_MS))
  }
  throw new Error(`The server was not ready within ${START_DEADLINE_MS / 1000} s. It printed: ${printed}`)
}

async function isUp(address) {
  const pages = await Promise.all(['/readyz', '/sign-in'].map((path) => fetch(`${address}${path}`).catch(() => null)))
  return pages.every((page) => page?.status === 200)
}

async function stop() {
  if (server === undefined || server.exitCode !== null) return
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await ended
}

function tell({ opened, boards, cards, takenAt, problems }) {
  const seconds = Math.round(steps.reduce((sum, each) => sum + each.seconds, 0) * 10) / 10
  const kept = options.keep ? data : null
  if (options.json) {
    console.log(JSON.stringify({ steps, seconds, opened, boards, cards, takenAt, problems, data: kept }))
  } else {
    const times = steps.map((each) => `${each.name} ${each.seconds} s`).join(', ')
    console.log(`\n${opened} of ${boards} boards, with ${cards} cards, as of ${takenAt}, in ${seconds} s: ${times}.`)
    if (kept !== null) console.log(`The new machine's data is in ${kept}. Its webhooks and schedules are stopped.`)
  }
  if (problems.length > 0) throw new Error(problems.join(' '))
}
