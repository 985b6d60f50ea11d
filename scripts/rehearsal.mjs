// npm run rehearsal: plays a workshop of two hours in minutes against a real server, and checks every count at the end.
// `npm run rehearsal -- --participants 30 --seed 1 --pictures folder`; `--no-browsers` leaves the four screens out.
import { build, fail, prepare, run } from './prepare.mjs'

const options = process.argv.slice(2)
await prepare()
await build()
const env = {}
if (!options.includes('--no-browsers')) {
  const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
  env.CHROMIUM_PATH = (await ensureChromium()) ?? fail(NO_CHROMIUM)
}
process.exit(run('npx', ['--no-install', 'tsx', 'tests/rehearsal/main.ts', ...options], env))
