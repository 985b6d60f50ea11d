// npm run dev: the same server with hot reload of the pages.
import { prepare, run } from './prepare.mjs'

await prepare()
process.exit(run('npx', ['tsx', 'server/main.ts'], { NODE_ENV: 'development' }))
