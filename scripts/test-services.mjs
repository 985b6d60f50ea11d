// npm run test:services: what holds on PostgreSQL. It starts one of this machine's programs in a temporary folder, which it
// installs from Debian's packages where it may, or uses that of TEST_DATABASE_URL, whose user may make databases; where
// there is neither, it fails and says what to install.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installFromDebian } from './debian-packages.mjs'
import { prepare } from './prepare.mjs'

await prepare()
if (!process.env.TEST_DATABASE_URL && !hasPostgresql()) installFromDebian('PostgreSQL', ['postgresql'])
const { finish, runVitest } = await import('./runners.mjs')
finish([await runVitest(['services'])])

/** Whether the programs are where tests/support/services/postgres-server looks for them. */
function hasPostgresql() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []
  return [...(process.env.PATH ?? '').split(':'), ...versions].some((folder) => existsSync(join(folder, 'initdb')))
}
