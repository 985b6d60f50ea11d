// npm test: every check and test that a machine without services can run.
import { build, fail, prepare } from './prepare.mjs'

await prepare()
await build()
const { runChecks, STATIC_CHECKS } = await import('./static-checks.mjs')
const { finish, lookAgain, runPlaywright, runVitest } = await import('./runners.mjs')
const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')

const chromium = await ensureChromium()
if (!chromium) fail(NO_CHROMIUM)
const folders = ['unit', 'property', 'contract', 'integration', 'meta']
const tests = await runVitest(folders)
// Browser tests wait more than they compute: beside them the checks that read the code cost hardly any time.
const [browser, checks] = await Promise.all([runPlaywright(chromium), runChecks(STATIC_CHECKS, { isAside: true })])
finish([
  checks,
  await lookAgain(tests, (files) => runVitest(folders, [...files, '--no-file-parallelism'])),
  await lookAgain(browser, (places) => runPlaywright(chromium, [...places, '--workers=1'])),
])
