// `foreboard export`: boards as files, from a running server with a token, and from the data of one that was stopped.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callAdminTool } from '../../support/admin-tool'
import { type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'

let server: ServerProcess
let folder: string
let owner: Caller
let empty: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreboard-export-'))
  server = await ServerProcess.start()
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  owner = httpCaller(server.url, body.token)
  for (let i = 0; i < 2; i++) {
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Port' })).body
    await owner.call('POST', `/api/boards/${id}/cards`, { kind: 'risk', title: 'A storm surge' })
  }
  empty = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Nothing yet' })).body.id
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

interface Exported {
  readonly boards: readonly { readonly id: string; readonly file?: string; readonly code?: string }[]
}

async function exported(to: string, ...args: string[]) {
  const { status, stdout, stderr } = await callAdminTool(server.dataDir, ['--json', 'export', '--to', to, ...args])
  const body = stdout === '' ? undefined : (JSON.parse(stdout) as Exported)
  return { status, stderr, boards: body?.boards ?? [] }
}

test('beside a running server it says how to ask that; asked with a token, it draws what the token’s person may read', async () => {
  const alone = await exported(folder)
  expect([alone.status, alone.stderr]).toEqual([1, expect.stringContaining('--server')])
  const to = join(folder, 'asked')
  const asked = await exported(to, '--server', server.url, '--token', owner.token ?? '', '--width', '300')
  // An empty board has no picture: the other files are written all the same, and the exit status reports it.
  expect(asked.status).toBe(1)
  expect(asked.boards.find(({ id }) => id === empty)).toMatchObject({ code: 'bad-request' })
  const files = asked.boards.flatMap(({ file }) => file ?? [])
  expect((await readdir(to)).sort()).toEqual([...files].sort())
  expect(files).toHaveLength(2)
  for (const file of files) expect((await sharp(await readFile(join(to, file))).metadata()).width).toBe(300)
})

test('on the data of a stopped server it draws all boards by itself', async () => {
  await server.kill()
  const to = join(folder, 'all')
  const { status, boards } = await exported(to, '--format', 'webp', '--theme', 'dark')
  expect([status, boards.find(({ id }) => id === empty)?.code]).toEqual([1, 'bad-request'])
  const files = boards.flatMap(({ file }) => file ?? [])
  expect(files.filter((file) => /^Port - Picture - \d{4}-\d\d-\d\d( .+)?\.webp$/u.test(file))).toHaveLength(2)
  expect((await readdir(to)).sort()).toEqual([...files].sort())
})
