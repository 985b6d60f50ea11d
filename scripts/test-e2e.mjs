// npm run test:e2e [-- <file or option of Playwright> ...]: the tests in a browser, all or some.
import { build, fail, prepare } from './prepare.mjs'

await prepare()
await build()
const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
const { finish, runPlaywright } = await import('./runners.mjs')
const chromium = (await ensureChromium()) ?? fail(NO_CHROMIUM)
finish([await runPlaywright(chromium, process.argv.slice(2))])
