// npm start: prepares, builds when needed, and serves in this process.
import { build, prepare } from './prepare.mjs'

await prepare()
await build()
await import('./run-server.mjs')
