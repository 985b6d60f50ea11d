// Runs the test runners and reads their counts from their own JSON reports, never from their prose.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { findWholeChromium } from './chromium.mjs'
import { ROOT, run } from './prepare.mjs'
import { makeQuickFolder } from './quick-temp.mjs'

/** The number of lines of each failure that are repeated at the end, for people who see only the end. */
const LINES_OF_A_FAILURE = 8

/** The most tests of one run that get a second look: with more failures the cause is not the load. */
const SECOND_LOOKS = 3

/** The number of slowest tests that are named at the end of a run. */
const SLOWEST = 10

const UNCAUGHT_REPORTER = './scripts/uncaught-errors.mjs'

/**
 * @typedef {{ name: string, ms: number }} Duration
 * @typedef {{
 *   passed: number, failed: number, skipped?: number, failures: string[], durations?: Duration[], unsteady?: string[],
 *   places?: string[]
 * }} Counts
 *   failures: a text for each failed test, its name and what was wrong; durations: of each test; unsteady: a text for each
 *   test that failed beside others and passed alone; places: what a runner takes to run the failed tests again
 */

/** Runs vitest on the tests of some folders. @returns {Promise<Counts>} */
export function runVitest(folders, args = []) {
  return withReport((file, env) => {
    const flags = projectsOf(folders)
    const uncaught = `${file}.uncaught`
    const reporters = ['--reporter=default', '--reporter=json', `--reporter=${UNCAUGHT_REPORTER}`]
    const status = run(
      'npx',
      ['--no-install', 'vitest', 'run', ...flags, ...args, ...reporters, `--outputFile.json=${file}`],
      { ...env, UNCAUGHT_ERRORS_FILE: uncaught },
    )
    const report = readReport(file)
    const errors = readReport(uncaught) ?? []
    return counts('vitest', status, {
      passed: report?.numPassedTests,
      failed: report && report.numFailedTests + errors.length,
      skipped: report && report.numPendingTests + report.numTodoTests,
      failures: [
        ...(report?.testResults ?? []).flatMap(failuresOfVitest),
        ...errors.map(({ file: name, text }) =>
          told(`${name ? relative(ROOT, name) : 'vitest'} › an error that no test caught`, text),
        ),
      ],
      durations: (report?.testResults ?? []).flatMap(durationsOfVitest),
      // An error that no test caught belongs to no file that could be run again.
      places: errors.length > 0 ? [] : (report?.testResults ?? []).flatMap(failedFile),
    })
  })
}

/** The flags of vitest for the tests of some folders: those that share a process and those that have their own. */
export function projectsOf(folders) {
  return folders.flatMap((folder) => ['--project', `${folder}*`])
}

/** Runs the browser tests; the process can do other work while they run. @returns {Promise<Counts>} */
export function runPlaywright(chromium, args = []) {
  return withReport(async (file, env) => {
    const status = await begin('npx', ['--no-install', 'playwright', 'test', '--reporter=list,json', ...args], {
      ...env,
      CHROMIUM_PATH: chromium,
      PICTURE_CHROMIUM_PATH: (await findWholeChromium()) ?? chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    const report = readReport(file)
    const stats = report?.stats
    return counts('playwright', status, {
      passed: stats?.expected,
      // A test that passed only when tried again is broken: it counts as failed.
      failed: stats && stats.unexpected + stats.flaky,
      skipped: stats?.skipped,
      failures: (report?.suites ?? []).flatMap(failuresOfPlaywright),
      durations: (report?.suites ?? []).flatMap(durationsOfPlaywright),
      places: (report?.suites ?? []).flatMap(failedSpecs).map(({ file, line }) => `tests/e2e/${file}:${line}`),
    })
  })
}

/**
 * Runs the few tests that failed once more, one at a time, when nothing else runs: those that pass now are named as
 * unsteady at the end instead of failing the run (decision 216). Many failures stand as they are.
 * @param {Counts} first
 * @param {(places: readonly string[]) => Promise<Counts>} again
 * @returns {Promise<Counts>}
 */
export async function lookAgain(first, again) {
  const { failed, failures, places = [] } = first
  if (failed === 0 || failed > SECOND_LOOKS || places.length === 0) return first
  console.log(`\nA second look, alone: ${places.join(', ')}`)
  const second = await again(places)
  if (second.failed > 0 || second.passed < failed) return first
  return { ...first, passed: first.passed + failed, failed: 0, failures: [], unsteady: failures }
}

/**
 * Adds counts up, names the slowest tests, and once more what failed, as it may stand thousands of lines above, prints
 * the closing line and ends the process accordingly.
 * @param {Counts[]} all
 */
export function finish(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const each of all) for (const key of Object.keys(sum)) sum[key] += each[key] ?? 0
  printSlowest(all.flatMap((each) => each.durations ?? []))
  const unsteady = all.flatMap((each) => each.unsteady ?? [])
  if (unsteady.length > 0) {
    console.log(`\nUnsteady: failed beside others, passed alone. Find the cause, in the test or in the product.`)
    console.log(unsteady.map((text) => `! ${text}`).join('\n'))
  }
  const failures = all.flatMap((each) => each.failures)
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((text) => `✗ ${text}`).join('\n')}`)
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
  process.exit(sum.failed > 0 ? 1 : 0)
}

function counts(runner, status, { passed = 0, failed = 0, skipped = 0, ...rest }) {
  if (status === 0 || failed > 0) return { passed, failed, skipped, ...rest }
  // A runner that failed without a failed test (a crash, an unhandled rejection) must not look green.
  const crash = `${runner} ended with status ${status} without a failed test: its own output says why`
  return { passed, failed: 1, skipped, failures: [...rest.failures, crash], durations: rest.durations }
}

function printSlowest(durations) {
  if (durations.length <= SLOWEST) return
  const slowest = [...durations].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  const lines = slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
  console.log(`\nThe slowest tests:\n${lines.join('\n')}`)
}

/** One that was skipped has no duration. */
function durationsOfVitest({ name, assertionResults }) {
  return assertionResults.map((test) => ({
    name: `${relative(ROOT, name)} › ${test.fullName}`,
    ms: test.duration ?? 0,
  }))
}

function durationsOfPlaywright(suite) {
  const own = (suite.specs ?? []).map((spec) => ({
    name: `${spec.file}:${spec.line} › ${spec.title}`,
    ms: spec.tests.flatMap((test) => test.results).reduce((sum, result) => sum + result.duration, 0),
  }))
  return [...own, ...(suite.suites ?? []).flatMap(durationsOfPlaywright)]
}

function failedFile({ name, status }) {
  return status === 'failed' ? [relative(ROOT, name)] : []
}

function failuresOfVitest({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [told(file, message)]
  return failed.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages.join('\n')))
}

function failuresOfPlaywright(suite) {
  return failedSpecs(suite).map((spec) => {
    const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors))
    return told(`${spec.file}:${spec.line} › ${spec.title}`, errors.map((error) => error.message).join('\n'))
  })
}

function failedSpecs(suite) {
  const own = (suite.specs ?? []).filter((spec) => !spec.ok || spec.tests.some((test) => test.status === 'flaky'))
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

/** A failure's name, and the beginning of its message: the runner's own output has the whole. */
export function told(name, message) {
  const lines = stripVTControlCharacters(message).split('\n')
  return [name, ...lines.slice(0, LINES_OF_A_FAILURE).map((line) => `    ${line.slice(0, 200)}`)].join('\n')
}

function begin(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    })
    child.on('close', (status) => resolve(status ?? 1))
  })
}

/** Runs a runner with a file for its report and a folder for what its tests keep, and removes both. */
async function withReport(work) {
  const folder = makeQuickFolder('foreboard-tests-')
  const TMPDIR = join(folder, 'kept')
  mkdirSync(TMPDIR)
  // Some tests run programs as another user.
  chmodSync(folder, 0o755)
  chmodSync(TMPDIR, 0o1777)
  try {
    return await work(join(folder, 'report.json'), { TMPDIR })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`The runner wrote no report (${error.message}).`)
    return undefined
  }
}
