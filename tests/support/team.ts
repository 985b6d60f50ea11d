// People with accounts, and what they do to workspaces, over the API of a server without pages.

import { type AppDb, openAppDb } from '@/server/db/engine/client'
import type { ApiServer, Caller } from './api-server'
import { RawSocket } from './sync/raw-socket'
import { waitFor } from './wait-for'

export interface TeamPerson extends Caller {
  readonly id: string
  readonly name: string
}

export class Team {
  readonly server: ApiServer
  readonly db: AppDb
  readonly #sockets: RawSocket[] = []

  constructor(server: ApiServer) {
    this.server = server
    this.db = openAppDb(server.config.databaseUrl)
  }

  /** Closes its sockets and its connection; the server stays. */
  async end(): Promise<void> {
    for (const { socket } of this.#sockets) socket.terminate()
    await this.db.$disconnect()
  }

  async visitor(name: string): Promise<TeamPerson> {
    const caller = await this.server.visitor()
    const { body } = await caller.call<{ id: string }>('PATCH', '/api/me', { name })
    return { ...caller, id: body.id, name }
  }

  /** Made as a visitor and turned into an account directly: signing up is tested elsewhere. */
  async account(name: string): Promise<TeamPerson> {
    const person = await this.visitor(name)
    await this.db.user.update({ where: { id: person.id }, data: { isAnonymous: false } })
    return person
  }

  /** Makes a workspace of the owner; resolves to its id. */
  async workspace(owner: Caller, name = 'A team'): Promise<string> {
    const { body } = await owner.call<{ id: string }>('POST', '/api/workspaces', { name })
    return body.id
  }

  async add(workspaceId: string, person: TeamPerson, role: 'owner' | 'member' | 'viewer'): Promise<void> {
    await this.db.workspaceMember.create({ data: { workspaceId, userId: person.id, role } })
  }

  /** Makes a board; resolves to its id. */
  async board(owner: Caller, more: object = {}): Promise<string> {
    const { body } = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'A board', ...more })
    return body.id
  }

  /** Opens a socket; resolves when the server has sent the board. */
  async socket(person: Caller, boardId: string): Promise<RawSocket> {
    const url = `${this.server.url.replace('http', 'ws')}/sync/${boardId}`
    const socket = new RawSocket(url, { authorization: `Bearer ${person.token}` })
    this.#sockets.push(socket)
    await waitFor('the board is open', () => socket.frames.length > 0 || socket.closed !== null)
    return socket
  }
}
