// npm run bench: runs every benchmark and leaves figures in benchmarks/results/. `npm run bench -- <name>` runs one; what
// follows its name is for the benchmark itself, as in `npm run bench -- sync light --rounds 5`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, fail, prepare, ROOT, run } from './prepare.mjs'

/** These measure the sync engine in processes of their own, or pure rules; they need neither pages nor a browser. */
const WITHOUT_BROWSER = ['candidates', 'capacity', 'corpus', 'growth', 'reanchor', 'sync', 'versions']

const program = (name) => join(ROOT, 'benchmarks', name, `${name}.ts`)
const all = readdirSync(join(ROOT, 'benchmarks')).filter((name) => existsSync(program(name)))
const [wanted, ...options] = process.argv.slice(2)
if (wanted !== undefined && !all.includes(wanted)) {
  fail(`No benchmark is named ${wanted}. There are: ${all.join(', ')}.`)
}
const names = wanted === undefined ? all : [wanted]

await prepare()
const env = {}
if (names.some((name) => !WITHOUT_BROWSER.includes(name))) {
  await build()
  const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
  env.CHROMIUM_PATH = (await ensureChromium()) ?? fail(NO_CHROMIUM)
}

let failed = 0
for (const name of names) {
  console.log(`\n== ${name}`)
  if (run('npx', ['--no-install', 'tsx', program(name), ...options], env) !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
