// npm run bench: runs every benchmark (or the named ones) and leaves figures in benchmarks/results/.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, prepare, ROOT, run } from './prepare.mjs'

const wanted = process.argv.slice(2)
await prepare()
await build()
const folder = join(ROOT, 'benchmarks')
const names = readdirSync(folder, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'results',
)
let failed = 0
for (const { name } of names) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  if (run('npx', ['--no-install', 'tsx', join(folder, name, `${name}.ts`)]) !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
