// npm run test:services: what holds on PostgreSQL. It starts one of this machine's programs in a temporary folder, or uses
// that of TEST_DATABASE_URL, whose user may make databases; where there is neither, it fails and says what to install.
import { prepare } from './prepare.mjs'

await prepare()
const { finish, runVitest } = await import('./runners.mjs')
finish([await runVitest(['services'])])
