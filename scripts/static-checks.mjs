// The checks that read the code without running it, each a command that fails with an exit status: `npm run lint`.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { ROOT } from './prepare.mjs'
import { told } from './runners.mjs'

export const STATIC_CHECKS = [
  // First: it takes as long as all the others together.
  { name: 'types, and lint that needs them', args: ['oxlint', '--type-aware', '--type-check', '--deny-warnings'] },
  { name: 'types of lib (neither DOM nor Node)', args: ['tsc', '-p', 'tsconfig.lib.json'] },
  { name: 'format and fast lint', args: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'layers and cycles',
    args: ['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'server'],
  },
  { name: 'dead code', args: ['knip', '--no-progress'] },
]

/** What makes a check read only the files that have changed since it last passed, by its program. */
const CACHES = {
  depcruise: ['--cache', '--cache-strategy', 'content'],
  knip: ['--cache'],
}

/** The same checks, as quick as their caches make them. */
export const QUICK_CHECKS = STATIC_CHECKS.map((check) => ({
  ...check,
  args: [...check.args, ...(CACHES[check.args[0]] ?? [])],
}))

/**
 * Runs commands, two at a time, and prints the output of those that fail.
 * @param {{ name: string, args: string[] }[]} checks arguments of npx
 * @param {{ isAside?: boolean }} options aside: they take only the processor time that nobody else wants
 * @returns {Promise<import('./runners.mjs').Counts>}
 */
export async function runChecks(checks, { isAside = false } = {}) {
  const waiting = [...checks]
  const counts = { passed: 0, failed: 0, failures: [] }
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = Date.now()
      const { status, output } = await capture(check.args, isAside)
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
      console.log(`${status === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`)
      counts[status === 0 ? 'passed' : 'failed']++
      if (status === 0) continue
      console.log(output)
      counts.failures.push(told(check.name, output))
    }
  }
  await Promise.all([worker(), worker()])
  return counts
}

function capture(args, isAside) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn('npx', ['--no-install', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isAside,
    })
    if (isAside && child.pid !== undefined) stepAside(child)
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/**
 * Leaves the processor to everybody else. Linux shares it among sessions first (sched(7), autogroups), and each browser
 * has a session of its own: a low priority within ours would still take a session's share from the browsers.
 */
function stepAside(child) {
  setPriority(child.pid, constants.priority.PRIORITY_LOW)
  try {
    writeFileSync(`/proc/${child.pid}/autogroup`, String(constants.priority.PRIORITY_LOW))
  } catch {
    // A system without autogroups looks at the priority alone.
  }
  // A terminal's interrupt doesn't reach another session.
  const end = () => {
    try {
      process.kill(-child.pid)
    } catch {
      // It has ended.
    }
  }
  process.once('exit', end)
  child.on('close', () => process.off('exit', end))
  for (const signal of ['SIGINT', 'SIGTERM']) if (process.listenerCount(signal) === 0) process.once(signal, interrupted)
}

function interrupted() {
  process.exit(130)
}
