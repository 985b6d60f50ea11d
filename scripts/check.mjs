// npm run check: types, lint, layers, dead code and unit tests, as quickly as a change can be tried.
import { prepare } from './prepare.mjs'

await prepare()
const { QUICK_CHECKS, runChecks } = await import('./static-checks.mjs')
const { finish, projectsOf } = await import('./runners.mjs')
const UNIT = { name: 'unit tests', args: ['vitest', 'run', ...projectsOf(['unit', 'meta']), '--reporter=dot'] }
finish([await runChecks([UNIT, ...QUICK_CHECKS])])
