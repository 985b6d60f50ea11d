// npm run test:services: what holds on PostgreSQL. It starts one of this machine's programs in a temporary folder, which it
// installs from Debian's packages where it may, or uses that of TEST_DATABASE_URL, whose user may make databases; where
// there is neither, it fails and says what to install.
import { installFromDebian } from './debian-packages.mjs'
import { findPostgresql } from './postgresql-programs.mjs'
import { prepare } from './prepare.mjs'

await prepare()
if (!process.env.TEST_DATABASE_URL && !findPostgresql()) installFromDebian('PostgreSQL', ['postgresql'])
const { finish, runVitest } = await import('./runners.mjs')
finish([await runVitest(['services'])])
