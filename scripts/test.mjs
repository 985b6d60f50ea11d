// npm test: every check and test that a machine without services can run.
import { build, fail, prepare } from './prepare.mjs'

await prepare()
await build()
const { runChecks, STATIC_CHECKS } = await import('./static-checks.mjs')
const { finish, runPlaywright, runVitest } = await import('./runners.mjs')
const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')

const chromium = await ensureChromium()
if (!chromium) fail(NO_CHROMIUM)
const checks = await runChecks(STATIC_CHECKS)
const tests = runVitest(['unit', 'property', 'contract', 'integration', 'meta'])
const browser = runPlaywright(chromium)
finish([checks, tests, browser])
