// The quota of workspaces: what people bring is refused with what, where and what to do, and nothing that was there is lost.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noisyImage } from '../../fixtures/images'
import { makeAccount, PASSWORD, type Person, signIn } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { archiveOf, sendFile, zipped } from '../../support/board-archive'
import { fetchAs, uploadImage } from '../../support/upload-image'

const QUOTA = 200_000

interface Problem {
  readonly code: string
  readonly detail: string
}
interface Listed {
  readonly quotaBytes: number | null
  readonly workspaces: { readonly id: string; readonly assetBytes: number }[]
}

let server: ApiServer
let ada: Person
let team: string
let board: string
beforeAll(async () => {
  server = await ApiServer.start({
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: PASSWORD,
    WORKSPACE_QUOTA_BYTES: String(QUOTA),
    MAX_UPLOADS_PER_MINUTE_PER_USER: '1000',
  })
  ada = await makeAccount(server, { name: 'Ada' })
  team = (await ada.caller.call<{ id: string }>('POST', '/api/workspaces', { name: 'Harbour' })).body.id
  board = await newBoard(team)
})
afterAll(() => server.stop())

async function newBoard(workspaceId?: string): Promise<string> {
  const { status, body } = await ada.caller.call<{ id: string }>('POST', '/api/boards', { title: 'A', workspaceId })
  expect(status).toBe(201)
  return body.id
}
const filesOfImages = async () =>
  (await readdir(join(server.config.dataDir, 'assets'))).filter((name) => name !== 'incoming')

it('takes images up to the quota, refuses the one that goes beyond it, and keeps all that is there', async () => {
  const first = await uploadImage(ada.caller, board, await noisyImage(150, 150))
  expect(first.status).toBe(201)
  const before = await filesOfImages()
  const refused = await uploadImage(ada.caller, board, await noisyImage(300, 300))
  expect([refused.status, refused.body.code]).toEqual([413, 'workspace-full'])
  expect(refused.body.detail).toMatch(
    /“Harbour” is full: its boards take .+ of .+, and this would add .+Nothing was added/,
  )
  expect(await filesOfImages()).toEqual(before)
  expect((await fetchAs(server, ada.caller, first.body.url)).status).toBe(200)
  // Elsewhere there is room.
  expect((await uploadImage(ada.caller, await newBoard(), await noisyImage(300, 300))).status).toBe(201)
})

it('refuses a file of a board, a copy and a board that moves in once it is full; people write on', async () => {
  const elsewhere = await newBoard()
  expect((await uploadImage(ada.caller, elsewhere, await noisyImage(300, 300))).status).toBe(201)
  const archive = zipped(await archiveOf(server, ada.caller, elsewhere))
  const db = await uploadImage(ada.caller, board, await noisyImage(150, 150))
  expect(db.status).toBe(201)
  for (let size = 120; size > 20; size -= 10) await uploadImage(ada.caller, board, await noisyImage(size, size))
  const room = await server.services.adminBoards.workspace(team)
  expect(room?.bytes).toBeLessThanOrEqual(QUOTA)
  // What is written on boards is never refused, and takes the last of the room.
  while (((await server.services.adminBoards.workspace(team))?.bytes ?? 0) < QUOTA) {
    const card = {
      kind: 'risk',
      title: 'A risk',
      body: Array.from({ length: 2_000 }, () => Math.random())
        .join(' ')
        .slice(0, 9_000),
    }
    expect((await ada.caller.call('POST', `/api/boards/${board}/cards`, card)).status).toBe(201)
  }
  const refused: [string, { status: number; body: Problem }][] = [
    ['copy', await ada.caller.call<Problem>('POST', `/api/boards/${board}/duplicate`, {})],
    ['move', await ada.caller.call<Problem>('PATCH', `/api/boards/${elsewhere}`, { workspaceId: team })],
    ['image', await uploadImage(ada.caller, board, await noisyImage(10, 10))],
    ['import', await sendFile(ada.caller, `/api/boards/import?workspaceId=${team}`, archive)],
  ]
  for (const [what, { status, body }] of refused)
    expect([what, status, body.code]).toEqual([what, 413, 'workspace-full'])
  expect(
    (await ada.caller.call('POST', `/api/boards/${board}/cards`, { kind: 'risk', title: 'One more' })).status,
  ).toBe(201)
  const { body } = await ada.caller.call<{ boards: { id: string }[] }>('GET', `/api/boards?scope=workspace:${team}`)
  expect(body.boards.map(({ id }) => id)).toEqual([board])
})

it('is told to admins beside what each workspace takes', async () => {
  const admin = await signIn(server, { email: 'root@example.org' })
  const { body } = await admin.call<Listed>('GET', '/api/admin/workspaces')
  expect(body.quotaBytes).toBe(QUOTA)
  expect(body.workspaces.find(({ id }) => id === team)?.assetBytes).toBeGreaterThan(0)
})
