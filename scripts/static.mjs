// npm run lint, npm run typecheck: the static checks of one kind.
import { fail, prepare } from './prepare.mjs'

const [kind] = process.argv.slice(2)
await prepare()
const { runChecks, STATIC_CHECKS } = await import('./static-checks.mjs')
const { finish } = await import('./runners.mjs')
const checks = STATIC_CHECKS.filter((check) => check.kind === kind)
if (checks.length === 0) fail('Name a kind of check: lint or types.')
finish([await runChecks(checks)])
