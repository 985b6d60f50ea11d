// A page that saved a picture tells the server; the audit log has it, with who did it.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { AuditRepository } from '@/server/db/audit'
import { openAppDb } from '@/server/db/client'
import { ApiServer } from '../../support/api-server'

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

it('notes who took which part of a board away, and nothing for outsiders', async () => {
  const owner = await server.visitor()
  const outsider = await server.visitor()
  const { body: board } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shore power' })
  const path = `/api/boards/${board.id}/exports`
  expect((await outsider.call('POST', path, { format: 'png', part: 'board' })).status).toBe(404)
  expect((await owner.call('POST', path, { format: 'exe', part: 'board' })).status).toBe(400)
  expect((await owner.call('POST', path, { format: 'svg', part: 'Harbour' })).status).toBe(204)

  const db = openAppDb(server.config.databaseUrl)
  const entries = await new AuditRepository(db).list({ limit: 100 })
  await db.$disconnect()
  const { body: me } = await owner.call<{ id: string }>('GET', '/api/me')
  expect(entries.filter(({ action }) => action === 'board-exported')).toEqual([
    expect.objectContaining({
      actorId: me.id,
      boardId: board.id,
      subject: 'Shore power',
      detail: { format: 'svg', part: 'Harbour' },
    }),
  ])
})
