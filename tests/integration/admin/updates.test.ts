// The notice of a newer version: from the data folder and a setting, with no request to anybody.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { version } from '@/package.json'
import { PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'

interface Facts {
  readonly version: string
  readonly updates: { readonly url: string | null; readonly newest: string | null; readonly isOutdated: boolean }
}

let root: string
let server: ApiServer
let admin: Caller
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreboard-updates-'))
  server = await ApiServer.start({
    DATA_DIR: root,
    UPDATES_URL: 'https://example.org/releases',
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: PASSWORD,
  })
  admin = await signIn(server, { email: 'root@example.org' })
})
afterAll(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

const updates = async () => (await admin.call<Facts>('GET', '/api/admin/server')).body.updates

it('says nothing of a newer version as long as nobody has told it one', async () => {
  expect(await updates()).toMatchObject({ url: 'https://example.org/releases', newest: null, isOutdated: false })
})

it.each([
  ['v99.0.0\n', '99.0.0', true],
  [version, version, false],
  ['0.0.1\nsomething else\n', '0.0.1', false],
  ['<script>alert(1)</script>', null, false],
  ['', null, false],
])('reads %j in the data folder as %s, newer: %s', async (text, newest, isOutdated) => {
  await writeFile(join(root, 'newest-version'), text)
  expect(await updates()).toMatchObject({ newest, isOutdated })
})
