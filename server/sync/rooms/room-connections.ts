// The people connected to a board: their names, roles and notices, and the end of their connections when they must go.

import type { ErrorCode } from '@/lib/domain/errors'
import type { Farewell } from '@/lib/domain/people/farewell'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { encodeNotice } from '@/lib/protocol/frames'
import type { Notice } from '@/lib/protocol/notice'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Author } from '../in/author'
import type { Connection } from '../sockets/connection'
import type { Conversation } from './conversation'

/** Sentences of at most 123 bytes each, because they are the close frame's reason. */
const FAREWELL_SENTENCES: Readonly<Record<Farewell, string>> = {
  removed: 'You were removed from this board. Ask its owner if that was a mistake.',
  left: 'You have left this board.',
  'link-revoked': 'The link that you came in by was revoked. Ask whoever sent it for a new one.',
  'link-expired': 'The link that you came in by has expired. Ask whoever sent it for a new one.',
}

/** Keeps the connections of a room, and acts on them by person. */
export class RoomConnections {
  readonly #conversations = new Map<Connection, Conversation>()

  /** How many connections there are. */
  get size(): number {
    return this.#conversations.size
  }

  get all(): Iterable<Connection> {
    return this.#conversations.keys()
  }

  get conversations(): Iterable<Conversation> {
    return this.#conversations.values()
  }

  *authors(): Iterable<Author> {
    for (const { author } of this.#conversations.values()) yield author
  }

  add(conversation: Conversation): void {
    this.#conversations.set(conversation.connection, conversation)
  }

  remove(connection: Connection): void {
    this.#conversations.delete(connection)
  }

  /** True while a person has a connection. */
  has(userId: string): boolean {
    for (const connection of this.all) if (connection.userId === userId) return true
    return false
  }

  /** Everybody once, however many windows they have open. */
  people(): readonly PresenceUser[] {
    const people = new Map<string, PresenceUser>()
    for (const connection of this.all) people.set(connection.userId, connection.presenceUser)
    return [...people.values()]
  }

  /** Ends the connections of a user, or everybody's. */
  disconnect(code: ErrorCode, sentence: string, userId: string | undefined): void {
    for (const connection of this.all) {
      if (userId === undefined || connection.userId === userId) connection.close(code, sentence)
    }
  }

  /** Ends the connections of a user for good; a page that understands notices gets the reason. */
  sendAway(userId: string, why: Farewell): void {
    const notice = encodeNotice({ type: 'farewell', why })
    for (const connection of this.all) {
      if (connection.userId !== userId) continue
      if (connection.wantsNotices) connection.send(notice)
      connection.close('forbidden', FAREWELL_SENTENCES[why])
    }
  }

  /** Ends the connections that a credential opened. */
  disconnectCredential(credentialId: string, code: ErrorCode, sentence: string): void {
    for (const connection of this.all) {
      if (connection.credentialId === credentialId) connection.close(code, sentence)
    }
  }

  replaceCredential(credentialId: string, by: string): void {
    for (const connection of this.all) {
      if (connection.credentialId === credentialId) connection.credentialId = by
    }
  }

  changeRole(userId: string, role: Role): void {
    for (const [connection, conversation] of this.#conversations) {
      if (connection.userId !== userId) continue
      const before = connection.role
      connection.role = role
      if (connection.role !== before) conversation.roleChanged()
    }
  }

  /** Sends a notice to everybody who understands notices; to those who may invite people, `toHosts`. */
  notify(notice: Notice, toHosts: Notice = notice): void {
    const frame = encodeNotice(notice)
    const hosts = toHosts === notice ? frame : encodeNotice(toHosts)
    for (const connection of this.all) {
      if (connection.wantsNotices) connection.send(roleAllows(connection.role, 'invite') ? hosts : frame)
    }
  }
}
