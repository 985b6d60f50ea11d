// npm run lint: the checks that read the code without running it.
import { prepare } from './prepare.mjs'

await prepare()
const { runChecks, STATIC_CHECKS } = await import('./static-checks.mjs')
const { finish } = await import('./runners.mjs')
finish([await runChecks(STATIC_CHECKS)])
