// A board with an owner on a server of its own, and the few actions of owners that concern people.

import { expect } from 'vitest'
import type { InviteRole, Role } from '@/lib/domain/people/role'
import { ApiServer, type Caller } from './api-server'
import { BoardGuest } from './board-guest'

export interface MadeLink {
  readonly id: string
  readonly token: string
  readonly expiresAt: string | null
}

export class SharedBoard {
  readonly server: ApiServer
  readonly owner: Caller
  readonly id: string

  constructor(server: ApiServer, owner: Caller, id: string) {
    this.server = server
    this.owner = owner
    this.id = id
  }

  static async on(server: ApiServer): Promise<SharedBoard> {
    const owner = await server.visitor()
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
    return new SharedBoard(server, owner, id)
  }

  /** Starts a server of its own; `stop` ends it. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<SharedBoard> {
    return SharedBoard.on(await ApiServer.start(env))
  }

  get path(): string {
    return `/api/boards/${this.id}`
  }

  /** Imports a text; resolves to the address of the brief. */
  async newBrief(text: string): Promise<string> {
    const made = await this.owner.call<{ id: string }>('POST', `${this.path}/briefs`, { text })
    expect(made.status).toBe(201)
    return `${this.path}/briefs/${made.body.id}`
  }

  async link(role: InviteRole, more: object = {}): Promise<MadeLink> {
    const made = await this.owner.call<MadeLink>('POST', `${this.path}/invites`, { role, ...more })
    expect(made.status).toBe(201)
    return made.body
  }

  /** A new visitor who opens the link. */
  async join({ token }: MadeLink, more: object = {}): Promise<Caller> {
    const joined = await this.server.caller().call('POST', '/api/join', { token, ...more })
    expect(joined.status).toBe(200)
    return this.server.caller(joined.headers.get('set-auth-token') ?? undefined)
  }

  /** A new visitor who opens the link, with a socket on the board. */
  async guest(link: MadeLink): Promise<BoardGuest> {
    return BoardGuest.open(this.server, this.id, await this.join(link))
  }

  async changeRole({ userId }: BoardGuest, role: Role): Promise<void> {
    const changed = await this.owner.call('PATCH', `${this.path}/members/${userId}`, { role })
    expect(changed.status).toBe(200)
  }

  async remove({ userId }: BoardGuest): Promise<void> {
    expect((await this.owner.call('DELETE', `${this.path}/members/${userId}`)).status).toBe(200)
  }

  async revoke({ id }: MadeLink): Promise<void> {
    expect((await this.owner.call('DELETE', `${this.path}/invites/${id}`)).status).toBe(200)
  }

  /** Sorted titles of the cards on the board. */
  async titles(): Promise<string[]> {
    const { body } = await this.owner.call<{ cards: { title: string }[] }>('GET', `${this.path}/cards`)
    return body.cards.map(({ title }) => title).sort()
  }

  stop(): Promise<void> {
    return this.server.stop()
  }
}
