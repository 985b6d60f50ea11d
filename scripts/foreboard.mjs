// npm run -s foreboard -- <command>: the admin tool. Prepares and bundles it when needed; what that prints goes to
// stderr, so that stdout holds nothing but the answer.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(fileURLToPath(new URL('..', import.meta.url)))
// Drawing boards without a server takes its pages.
const needsPages = process.argv.includes('export') && !process.argv.some((word) => /^(--server|--help|-h)\b/.test(word))
const work = needsPages ? 'await all.build(); all.buildTool()' : 'all.buildTool()'
const preparation = `import('./scripts/prepare.mjs').then(async (all) => { await all.prepare(); ${work} })`
const { status } = spawnSync(process.execPath, ['--eval', preparation], { cwd: ROOT, stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(status ?? 1)
process.chdir(ROOT)
process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(join(ROOT, '.build/foreboard.mjs')).href)
