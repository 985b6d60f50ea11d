// The database of a test's server, opened by a second connection: it plays a disk, an operator or a later version that
// changes a board behind the server's back.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Role } from '@/lib/domain/people/role'
import { rowChecksum } from '@/server/persistence/checksum'
import type { ServerProcess } from '../../support/server-process'

export class StoredBoard {
  readonly #db: Database.Database
  readonly #boardId: string

  constructor(server: ServerProcess, boardId: string) {
    this.#db = new Database(join(server.dataDir, 'foreboard.sqlite'))
    this.#boardId = boardId
  }

  /** Keeps every other connection from writing until `release`. */
  lock(): void {
    this.#db.exec('BEGIN IMMEDIATE')
  }

  release(): void {
    this.#db.exec('ROLLBACK')
  }

  /** Replaces the board's document, as restoring an older version does. The server must be stopped. */
  replaceBy(update: Uint8Array): void {
    this.#db.prepare('UPDATE Board SET epoch = epoch + 1 WHERE id = ?').run(this.#boardId)
    this.append(update)
  }

  /** Writes a row to the log that no server has checked. The server must be stopped. */
  append(update: Uint8Array): void {
    const board = this.#db.prepare('SELECT epoch FROM Board WHERE id = ?').get(this.#boardId) as { epoch: number }
    this.#db
      .prepare('INSERT INTO BoardUpdate (boardId, epoch, authorId, bytes, len, checksum) VALUES (?, ?, ?, ?, ?, ?)')
      .run(this.#boardId, board.epoch, 'server', Buffer.from(update), update.length, rowChecksum(update))
  }

  /** Changes a member's role from their next connection on. */
  setRole(memberName: string, role: Role): void {
    const { changes } = this.#db
      .prepare('UPDATE Membership SET role = ? WHERE boardId = ? AND userId = (SELECT id FROM User WHERE name = ?)')
      .run(role, this.#boardId, memberName)
    if (changes !== 1) throw new Error(`${memberName} is no member`)
  }

  /** Makes so many people members, as editors: "Person Number 1" and so on. */
  addMembers(count: number): void {
    const user = this.#db.prepare(
      'INSERT INTO User (id, name, email, emailVerified, updatedAt) VALUES (?, ?, ?, 0, CURRENT_TIMESTAMP)',
    )
    const membership = this.#db.prepare('INSERT INTO Membership (boardId, userId, role) VALUES (?, ?, ?)')
    this.#db.transaction(() => {
      for (let number = 1; number <= count; number++) {
        const id = `${this.#boardId}-${number}`
        user.run(id, `Person Number ${number}`, `${id}@example.org`)
        membership.run(this.#boardId, id, 'editor')
      }
    })()
  }

  /** Boards that are not deleted. */
  countBoards(): number {
    return (this.#db.prepare('SELECT count(*) AS n FROM Board WHERE deletedAt IS NULL').get() as { n: number }).n
  }

  close(): void {
    this.#db.close()
  }
}
