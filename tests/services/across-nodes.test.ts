// What is changed at one of two servers reaches the people on a board that is at home at the other one.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '@/lib/document/records/records'
import type { Notice } from '@/lib/protocol/notice'
import { mergeVisitor } from '@/server/services/accounts/merge-visitor'
import type { Caller } from '../support/api-server'
import { runSql } from '../support/services/postgres-server'
import { TwoNodes } from '../support/services/two-nodes'
import { card } from '../support/sync/board-content'
import { Client } from '../support/sync/client'
import { deadline } from '../support/time-bound'
import { waitFor } from '../support/wait-for'

/** SYNC-SPEC S13. */
const ACCESS_MS = 2_000

let nodes: TwoNodes

beforeAll(async () => {
  nodes = await TwoNodes.start()
})
afterAll(() => nodes.stop())

const roleOf = ({ notices }: Client) =>
  notices.filter((notice): notice is Extract<Notice, { type: 'role' }> => notice.type === 'role').at(-1)?.role

/** A visitor who has come by a link of this role, at the first node. */
async function guestOf(path: string, role: string): Promise<Caller> {
  const { token } = (await nodes.owner.call<{ token: string }>('POST', `${path}/invites`, { role })).body
  const guest = await nodes.one.visitor()
  expect((await guest.call('POST', '/api/join', { token })).status).toBe(200)
  return guest
}

test('S13 a role that a person gets at another node holds on their open socket', async () => {
  const { id, path } = await nodes.boardAtOne()
  const guest = await guestOf(path, 'viewer')
  const client = await nodes.connect(nodes.one, id, guest)
  await waitFor('the first role is told', () => roleOf(client) === 'viewer')
  const { token } = (await nodes.owner.call<{ token: string }>('POST', `${path}/invites`, { role: 'editor' })).body
  const isInTime = deadline(ACCESS_MS)
  expect((await nodes.two.caller(guest.token).call('POST', '/api/join', { token })).status).toBe(200)
  await waitFor('the new role is told', () => roleOf(client) === 'editor')
  isInTime()
})

test('S13 a board that goes with its workspace at another node is closed', async () => {
  // Workspaces are for people with an account.
  const me = (await nodes.owner.call<{ id: string }>('GET', '/api/me')).body.id
  await runSql(nodes.one.config.databaseUrl, `UPDATE "User" SET "isAnonymous" = false WHERE "id" = '${me}'`)
  const account = nodes.ownerByTwo
  const workspace = await account.call<{ id: string }>('POST', '/api/workspaces', { name: 'A team' })
  expect(workspace.status).toBe(201)
  const { ann } = await nodes.boardAtOne({ workspaceId: workspace.body.id })
  expect((await account.call('DELETE', `/api/workspaces/${workspace.body.id}?boards=trash`)).status).toBe(200)
  await waitFor('it is closed', () => ann.closed?.code === 4410)
})

test('S13 a sign-in that ends at another node closes its sockets', async () => {
  const { id, path } = await nodes.boardAtOne()
  const guest = await guestOf(path, 'editor')
  const client = await nodes.connect(nodes.one, id, guest)
  expect((await nodes.two.caller(guest.token).call('POST', '/api/auth/sign-out')).status).toBe(200)
  await waitFor('it is closed', () => client.closed !== null)
})

test('who is on a board is in its list of members, whichever node is asked', async () => {
  const { path } = await nodes.boardAtOne()
  const listed = await nodes.ownerByTwo.call<{ members: readonly { online: boolean }[] }>('GET', `${path}/members`)
  expect(listed.body.members.map(({ online }) => online)).toEqual([true])
})

test('a visitor who signs in at another node goes on with what they had not sent', async () => {
  const { id, path } = await nodes.boardAtOne()
  const guest = await guestOf(path, 'editor')
  const before = await nodes.connect(nodes.one, id, guest)
  createRecord(before.doc, card('as-visitor', 0, 0))
  await before.saved()
  const { owner: account } = nodes
  const idOf = async (caller: Caller) => (await caller.call<{ id: string }>('GET', '/api/me')).body.id
  await mergeVisitor(nodes.two.services, await idOf(guest), await idOf(account))
  await waitFor('the visitor is sent away', () => before.closed !== null)
  createRecord(before.doc, card('not-sent', 300, 0))
  // The page is loaded again and brings what this device kept, under the clientID that it had.
  const after = new Client(`${nodes.two.url.replace('http', 'ws')}/sync`, id, {
    doc: before.doc,
    token: account.token ?? '',
  })
  try {
    await after.synced()
    await after.saved()
    expect(after.closed).toBeNull()
    const fresh = await nodes.connect(nodes.one, id)
    expect(fresh.records.has('shape:not-sent')).toBe(true)
  } finally {
    after.destroy()
  }
})

test('a board that another node has open can be read for a template', async () => {
  const { id, path } = await nodes.boardAtOne()
  await nodes.owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'A risk' })
  const body = { boardId: id, title: 'Ours', description: '', withCards: true }
  const saved = await nodes.ownerByTwo.call<{ shapes: unknown[] }>('POST', '/api/templates', body)
  expect([saved.status, await nodes.homeOf(id)]).toEqual([201, nodes.one.url])
})

test('what the server is called is the same at both nodes, soon', async () => {
  // The other node knows what it was called until now.
  expect((await nodes.two.services.branding.read()).name).not.toBe('Ours')
  await nodes.one.services.branding.write(
    { name: 'Ours', accent: null, imprintUrl: null, privacyUrl: null },
    new Date(),
  )
  await waitFor('the other one knows it', async () => (await nodes.two.services.branding.read()).name === 'Ours')
})

test('one node does what is done once for all', async () => {
  await waitFor('one has the duty', async () => (await nodes.homeOf('#duty')) !== undefined)
})
