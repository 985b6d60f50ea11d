// npm run build: what the first start does before it serves. For a project that the server's user may not write.
import { build, prepare } from './prepare.mjs'

await prepare()
await build()
