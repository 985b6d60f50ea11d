// npm start: prepares, builds when needed, and serves in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, prepare, ROOT } from './prepare.mjs'

await prepare()
await build()
process.chdir(ROOT)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import(pathToFileURL(join(ROOT, '.build/server.mjs')).href)
