// A person who loses a workspace, or a role in it, is affected at once on their open boards.

import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { encodeHello } from '@/lib/protocol/frames'
import { MESSAGE_NOTICE } from '@/lib/protocol/message-type'
import { ApiServer } from '../../support/api-server'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Team, type TeamPerson } from '../../support/team'
import { waitFor } from '../../support/wait-for'

/** SYNC-SPEC S13. */
const AT_ONCE_MS = 2_000

let server: ApiServer
let team: Team
let ann: TeamPerson
let ben: TeamPerson
let workspaceId: string
let boardId: string
beforeAll(async () => {
  server = await ApiServer.start()
  team = new Team(server)
  ann = await team.account('Ann')
  ben = await team.account('Ben')
})
afterAll(async () => {
  await team.end()
  await server.stop()
})
beforeEach(async () => {
  workspaceId = await team.workspace(ann)
  await team.add(workspaceId, ben, 'member')
  boardId = await team.board(ann, { workspaceId })
})

const isClosed = (socket: RawSocket, code: number) =>
  waitFor('the socket is closed', () => socket.closed?.code === code, AT_ONCE_MS)

/** The roles that a socket was sent, in order. */
function toldRoles(socket: RawSocket): string[] {
  return socket.ofType(MESSAGE_NOTICE).flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarUint(decoder)
    const notice = JSON.parse(decoding.readVarString(decoder)) as { type: string; role?: string }
    return notice.type === 'role' && notice.role ? [notice.role] : []
  })
}

it('S13: a removed member is put out of the boards of the workspace, and can not come back', async () => {
  const [socket, annsSocket] = [await team.socket(ben, boardId), await team.socket(ann, boardId)]
  await ann.call('DELETE', `/api/workspaces/${workspaceId}/members/${ben.id}`)
  await isClosed(socket, 4403)
  await isClosed(await team.socket(ben, boardId), 4404)
  expect(annsSocket.closed).toBeNull()
})

it('S13: a removed member who has a role on the board itself goes on in that role', async () => {
  await team.db.membership.create({ data: { boardId, userId: ben.id, role: 'viewer' } })
  const socket = await team.socket(ben, boardId)
  socket.send(encodeHello())
  await waitFor('the role is told', () => toldRoles(socket).length === 1)
  await ann.call('DELETE', `/api/workspaces/${workspaceId}/members/${ben.id}`)
  await waitFor('the new role is told', () => toldRoles(socket).length === 2, AT_ONCE_MS)
  expect(toldRoles(socket)).toEqual(['editor', 'viewer'])
  expect(socket.closed).toBeNull()
})

it('S13: a member who becomes a viewer can only look, without a reload', async () => {
  const socket = await team.socket(ben, boardId)
  socket.send(encodeHello())
  await waitFor('the role is told', () => toldRoles(socket).length === 1)
  await ann.call('PATCH', `/api/workspaces/${workspaceId}/members/${ben.id}`, { role: 'viewer' })
  await waitFor('the new role is told', () => toldRoles(socket).at(-1) === 'viewer', AT_ONCE_MS)
})

it('S13: who leaves is put out, and a board that is moved away closes for those who stay behind', async () => {
  const socket = await team.socket(ben, boardId)
  await ann.call('PATCH', `/api/boards/${boardId}`, { workspaceId: null })
  await isClosed(socket, 4403)
  const other = await team.board(ann, { workspaceId })
  const second = await team.socket(ben, other)
  await ben.call('DELETE', `/api/workspaces/${workspaceId}/members/${ben.id}`)
  await isClosed(second, 4403)
})

it('S13: a deleted workspace closes its boards for everybody but their owners', async () => {
  const [bens, anns] = [await team.socket(ben, boardId), await team.socket(ann, boardId)]
  await ann.call('DELETE', `/api/workspaces/${workspaceId}?boards=hand-back`)
  await isClosed(bens, 4403)
  expect(anns.closed).toBeNull()
})

it('a deleted workspace whose boards go to the trash closes them for all', async () => {
  const anns = await team.socket(ann, boardId)
  await ann.call('DELETE', `/api/workspaces/${workspaceId}?boards=trash`)
  await isClosed(anns, 4410)
})
