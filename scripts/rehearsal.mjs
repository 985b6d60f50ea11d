// npm run rehearsal: plays a workshop of two hours in minutes against a real server, and checks every count at the end.
// `npm run rehearsal -- --participants 30 --seed 1 --pictures folder`; `--no-browsers` leaves the four screens out.
// `npm run rehearsal -- --nodes` plays a day on two nodes and PostgreSQL instead, in which nodes end and die.
import { build, fail, prepare, run } from './prepare.mjs'

const options = process.argv.slice(2)
await prepare()
await build()
const env = {}
const ofNodes = options.includes('--nodes')
if (!ofNodes && !options.includes('--no-browsers')) {
  const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
  env.CHROMIUM_PATH = (await ensureChromium()) ?? fail(NO_CHROMIUM)
}
const program = ofNodes ? 'tests/rehearsal/day/main.ts' : 'tests/rehearsal/main.ts'
process.exit(run('npx', ['--no-install', 'tsx', program, ...options], env))
