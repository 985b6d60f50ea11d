// npm run test:services: what needs PostgreSQL and Redis. This version stores in SQLite on one node and uses neither,
// so there is nothing to run against them yet; the command exists because other people's scripts call it.
import { prepare } from './prepare.mjs'

await prepare()
console.log('This version uses neither PostgreSQL nor Redis: no test needs a service.')
