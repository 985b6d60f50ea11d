// npm run test:nightly [-- sweeps | faults | breakages] [--touched]: what npm test runs small, at its full size: sweeps in
// a browser through the whole of a list (minutes), and faults as large as docs/SYNC-SPEC.md says (hours), both with its
// bounds of time. And breakages: lines of the product that are broken on purpose, one at a time, each with the tests that
// must notice (minutes). With --touched only the sweeps that guard something which differs from main; on main itself,
// something that changed in the last day.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, fail, prepare, ROOT } from './prepare.mjs'

const KINDS = ['sweeps', 'faults', 'breakages']
/** Imports of tests that run smaller, or are less strict, in npm test. */
const FULL_SIZE = /support\/(sync\/fault-scale|time-bound|daily-sample|at-once)'/
/** The bounds of time are meant for a machine that does nothing else. */
const ONE_AT_A_TIME = { playwright: '--workers=1', vitest: '--no-file-parallelism' }
const words = process.argv.slice(2)
const isTouched = words.includes('--touched')
const named = words.filter((word) => word !== '--touched')
const unknown = named.filter((word) => !KINDS.includes(word))
if (unknown.length > 0) fail(`Name ${KINDS.join(' or ')}, or none for all: not ${unknown.join(', ')}.`)
const kinds = named.length > 0 ? named : KINDS

const changed = isTouched ? changedFiles() : undefined
if (isTouched && changed === undefined) {
  console.log('There is no earlier commit to compare with: the sweeps are left to the nightly run.')
  process.exit(0)
}
const specs = changed ? touchedSweeps(changed) : filesOfFullSize(/\.spec\.ts$/)
const sweeps = kinds.includes('sweeps') ? specs : []
const faults = kinds.includes('faults') ? filesOfFullSize(/\.test\.tsx?$/) : []
const breakages = kinds.includes('breakages') && !isTouched ? Object.entries(readJson('tests/breakages.json')) : []
if (sweeps.length + faults.length + breakages.length === 0) {
  console.log('Nothing that a sweep guards has changed.')
  process.exit(0)
}

await prepare()
if (sweeps.length + faults.length > 0) await build()
const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
const { finish, runPlaywright, runVitest } = await import('./runners.mjs')
const counts = []
for (const [name, breakage] of breakages) counts.push(await runBroken(name, breakage))
process.env.FAULT_FULL = '1'
if (sweeps.length > 0) {
  const chromium = (await ensureChromium()) ?? fail(NO_CHROMIUM)
  counts.push(await runPlaywright(chromium, [...sweeps, ONE_AT_A_TIME.playwright]))
}
if (faults.length > 0) {
  counts.push(await runVitest(['unit', 'property', 'integration'], [...faults, ONE_AT_A_TIME.vitest]))
}
finish(counts)

/** Runs a test file on the product with one line broken, which a test that runs must notice: a crash proves nothing. */
async function runBroken(name, { caughtBy }) {
  process.env.BREAKAGE = name
  const { passed, failed, durations } = await runVitest([caughtBy.split('/')[1]], [caughtBy])
  delete process.env.BREAKAGE
  // A runner that crashed reports no durations.
  const isCaught = failed > 0 && durations !== undefined
  console.log(`${isCaught ? 'Caught' : 'NOT CAUGHT'}: ${name}, ${passed} passed and ${failed} failed in ${caughtBy}`)
  if (isCaught) return { passed: 1, failed: 0, failures: [] }
  return { passed: 0, failed: 1, failures: [`${name}: a test of ${caughtBy} must fail`] }
}

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
}

/** The specs of the sweeps that guard one of the files, or are one of them. */
function touchedSweeps(files) {
  // Each sweep with the folders that it guards.
  const sweeps = readJson('tests/e2e/sweeps.json')
  const isTouched = ([spec, guarded]) =>
    files.some((file) => [spec, ...guarded].some((path) => `${file}/`.startsWith(`${path}/`)))
  return Object.entries(sweeps)
    .filter(isTouched)
    .map(([spec]) => spec)
}

/**
 * The files that differ from where this branch left origin/main, committed or not; on main itself, from main a day before
 * its last commit. Undefined where nothing is known of either.
 */
function changedFiles() {
  const head = git('rev-parse', 'HEAD')?.trim()
  const left = git('merge-base', 'HEAD', 'origin/main')?.trim()
  const base = left === undefined || left === head ? commitADayBefore() : left
  return base && git('diff', '--name-only', base)?.split('\n').filter(Boolean)
}

function commitADayBefore() {
  const DAY_S = 24 * 3600
  const seconds = Number(git('log', '-1', '--format=%ct'))
  return git('rev-list', '-1', `--before=${seconds - DAY_S}`, 'HEAD')?.trim() || undefined
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** The files of tests, by their names, that have two sizes or assert bounds of time at full size only. */
function filesOfFullSize(ending) {
  const names = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => ending.test(name)).map((name) => join('tests', name))
  const hasSizes = (file) => FULL_SIZE.test(readFileSync(join(ROOT, file), 'utf8'))
  return files.filter(hasSizes)
}
