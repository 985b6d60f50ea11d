// npm run check: types, lint, layers, dead code and unit tests, as quickly as a change can be tried. Each check reads what
// has changed since it last passed; `-- all` reads and runs everything.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, prepare, ROOT } from './prepare.mjs'

/** The last commit at which everything passed with nothing uncommitted beside it. */
const PASSED = join(ROOT, 'node_modules/.foreboard/passed')

const words = process.argv.slice(2)
if (words.some((word) => word !== 'all')) fail('The one word that npm run check takes is all.')

await prepare()
const { QUICK_CHECKS, STATIC_CHECKS, runChecks } = await import('./static-checks.mjs')
const { finish, projectsOf } = await import('./runners.mjs')
const since = words.length === 0 ? lastPassed() : undefined
const vitest = (name, folder, ...args) => ({
  name,
  args: ['vitest', 'run', ...projectsOf([folder]), '--reporter=dot', ...args],
})
const tests =
  since === undefined
    ? vitest('unit tests', 'unit')
    : vitest(
        `unit tests of what has changed since ${since.slice(0, 8)}`,
        'unit',
        `--changed=${since}`,
        '--passWithNoTests',
      )
const checks = words.length === 0 ? QUICK_CHECKS : STATIC_CHECKS
// The house rules read the whole tree, so that no change is too far away for them.
const counts = await runChecks([tests, ...checks, vitest('house rules', 'meta')])
const head = git('rev-parse', 'HEAD')
if (counts.failed === 0 && head !== undefined && git('status', '--porcelain') === '') writeFileSync(PASSED, head)
finish([counts])

/** Undefined: never, or the commit is gone. */
function lastPassed() {
  if (!existsSync(PASSED)) return undefined
  const commit = readFileSync(PASSED, 'utf8')
  return git('cat-file', '-e', commit) === undefined ? undefined : commit
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
