// Runs the test runners and reads their counts from their own JSON reports, never from their prose.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, run } from './prepare.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Runs vitest on the tests of some folders. @returns {Promise<Counts>} */
export function runVitest(folders, args = []) {
  return withReport((file) => {
    const flags = projectsOf(folders)
    const status = run('npx', [
      ...['--no-install', 'vitest', 'run', ...flags, ...args],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ])
    const report = readReport(file)
    return counts(
      status,
      report?.numPassedTests,
      report?.numFailedTests,
      report && report.numPendingTests + report.numTodoTests,
    )
  })
}

/** The flags of vitest for the tests of some folders: those that share a process and those that have their own. */
export function projectsOf(folders) {
  return folders.flatMap((folder) => ['--project', `${folder}*`])
}

/** Runs the browser tests; the process does other things meanwhile. @returns {Promise<Counts>} */
export function runPlaywright(chromium, args = []) {
  return withReport(async (file) => {
    const status = await begin('npx', ['--no-install', 'playwright', 'test', '--reporter=list,json', ...args], {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    const stats = readReport(file)?.stats
    // A test that passed only when tried again is broken: it counts as failed.
    return counts(status, stats?.expected, stats && stats.unexpected + stats.flaky, stats?.skipped)
  })
}

/** Adds counts up, prints the closing line and ends the process accordingly. */
export function finish(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const each of all) for (const key of Object.keys(sum)) sum[key] += each[key] ?? 0
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
  process.exit(sum.failed > 0 ? 1 : 0)
}

function counts(status, passed = 0, failed = 0, skipped = 0) {
  // A runner that failed without a failed test (a crash, an unhandled rejection) must not look green.
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
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

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'foreboard-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true })
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
