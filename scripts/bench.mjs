// npm run bench: runs every benchmark (or the named ones) and leaves figures in benchmarks/results/.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, fail, prepare, ROOT, run } from './prepare.mjs'

const wanted = process.argv.slice(2)
await prepare()
await build()
const { ensureChromium, NO_CHROMIUM } = await import('./chromium.mjs')
const chromium = await ensureChromium()
if (!chromium) fail(NO_CHROMIUM)

const program = (name) => join(ROOT, 'benchmarks', name, `${name}.ts`)
const all = readdirSync(join(ROOT, 'benchmarks')).filter((name) => existsSync(program(name)))
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) fail(`No benchmark is named ${unknown.join(', ')}. There are: ${all.join(', ')}.`)

let failed = 0
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n== ${name}`)
  if (run('npx', ['--no-install', 'tsx', program(name)], { CHROMIUM_PATH: chromium }) !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
