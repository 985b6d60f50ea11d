// Every export of a board is in the audit log with its maker: files from routes, and those that pages make and report.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { PAGE_DATA_FORMATS } from '@/lib/export/page-data'
import { AuditRepository } from '@/server/db/audit'
import { openAppDb } from '@/server/db/engine/client'
import { ApiServer } from '../../support/api-server'

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

/** The audit entries of the board, oldest first. */
async function exportsOf(boardId: string) {
  const db = openAppDb(server.config.databaseUrl)
  const entries = await new AuditRepository(db).list({ limit: 100, action: 'board-exported' })
  await db.$disconnect()
  return entries.filter((entry) => entry.boardId === boardId).reverse()
}

it('notes who took which part of a board away, and nothing for outsiders', async () => {
  const owner = await server.visitor()
  const outsider = await server.visitor()
  const { body: board } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power' })
  const path = `/api/boards/${board.id}/exports`
  expect((await outsider.call('POST', path, { format: 'png', part: 'board' })).status).toBe(404)
  expect((await owner.call('POST', path, { format: 'exe', part: 'board' })).status).toBe(400)
  expect((await owner.call('POST', path, { format: 'svg', part: 'Harbour' })).status).toBe(204)

  const { body: me } = await owner.call<{ id: string }>('GET', '/api/me')
  expect(await exportsOf(board.id)).toEqual([
    expect.objectContaining({
      actorId: me.id,
      boardId: board.id,
      subject: 'Shore power',
      detail: { format: 'svg', part: 'Harbour' },
    }),
  ])
})

it('notes each file of data that a route gives, and nothing that programs read', async () => {
  const owner = await server.visitor()
  const { body: board } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power' })
  const path = `/api/boards/${board.id}`
  const get = async (address: string) => {
    const answer = await fetch(`${server.url}${path}/${address}`, {
      headers: { authorization: `Bearer ${owner.token}` },
    })
    await answer.arrayBuffer()
    return answer
  }
  // No card is scored, so there is no file.
  expect((await get('register?format=nist')).status).toBe(409)
  const fields = { likelihoodCurrent: 4, impactCurrent: 3 }
  await owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'The only yard closes', fields })
  const { body: session } = await owner.call<{ id: string }>('POST', `${path}/sessions`, {
    title: 'Winter',
    steps: [{ ...PLAIN_STEP, title: 'Welcome' }],
  })
  const minutes = `sessions/${session.id}/minutes`
  // The session has not begun, so there is no file.
  expect((await get(`${minutes}?format=md`)).status).toBe(409)
  await owner.call('POST', `${path}/sessions/${session.id}/changes`, { type: 'start' })
  for (const read of ['register', 'cards', 'coverage', minutes]) expect((await get(read)).status).toBe(200)
  expect(await exportsOf(board.id)).toEqual([])

  const taken = {
    'register?format=csv': { format: 'csv', part: 'register' },
    'register?format=md&kind=risk': { format: 'md', part: 'risk' },
    'register?format=xlsx': { format: 'xlsx', part: 'register' },
    'register?format=nist': { format: 'nist', part: 'register' },
    report: { format: 'md', part: 'report' },
    'report?format=docx': { format: 'docx', part: 'report' },
    'export?format=pptx': { format: 'pptx', part: 'board' },
    [`${minutes}?format=docx`]: { format: 'docx', part: 'minutes' },
    [`${minutes}?format=md`]: { format: 'md', part: 'minutes' },
    archive: { format: 'zip', part: 'board' },
    'export?format=json': { format: 'json', part: 'board' },
    'export?format=tldr': { format: 'tldr', part: 'board' },
  }
  for (const address of Object.keys(taken)) {
    const answer = await get(address)
    expect([address, answer.status]).toEqual([address, 200])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="board\.\w+"; filename\*=UTF-8''/)
  }
  expect((await exportsOf(board.id)).map(({ detail }) => detail)).toEqual(Object.values(taken))
})

it('notes the data that a page made by itself', async () => {
  const owner = await server.visitor()
  const { body: board } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power' })
  const made = [...PAGE_DATA_FORMATS].map((format) => ({ format, part: 'register' }))
  for (const each of made) {
    expect((await owner.call('POST', `/api/boards/${board.id}/exports`, each)).status).toBe(204)
  }
  expect((await exportsOf(board.id)).map(({ detail }) => detail)).toEqual(made)
})
