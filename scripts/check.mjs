// npm run check: types, lint, layers, dead code and unit tests.
import { prepare } from './prepare.mjs'

await prepare()
const { runChecks, STATIC_CHECKS } = await import('./static-checks.mjs')
const { finish, projectsOf } = await import('./runners.mjs')
const UNIT = { name: 'unit tests', args: ['vitest', 'run', ...projectsOf(['unit', 'meta']), '--reporter=dot'] }
finish([await runChecks([UNIT, ...STATIC_CHECKS])])
