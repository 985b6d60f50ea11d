// The owners of a board's Yjs clientIDs. A struct under somebody else's clientID would silently swallow
// that person's later edits (SYNC-SPEC S7), so only the owner may add to it.

import * as Y from 'yjs'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'
import type { ClientClaim } from '@/server/persistence/update-log'

/** The owner of the server's own structs. */
export const SERVER = 'server'

/** Records which user owns each Yjs clientID of a board. */
export class ClientOwners {
  readonly #boardId: string
  readonly #owners: Map<number, string>
  /** Claims that no row has taken along yet. */
  readonly #unstored = new Map<number, ClientClaim>()

  constructor(boardId: string, owners: Map<number, string>) {
    this.#boardId = boardId
    this.#owners = owners
  }

  /** The owner of the clientID, or undefined when nobody has written under it. */
  of(clientId: number): string | undefined {
    return this.#owners.get(clientId)
  }

  /** Gives the clientID to `owner`. Returns false when somebody has it already. */
  claim(clientId: number, owner: string): boolean {
    if (this.#owners.has(clientId)) return false
    this.#owners.set(clientId, owner)
    this.#unstored.set(clientId, { boardId: this.#boardId, clientId, ownerKey: owner })
    return true
  }

  /**
   * What must be stored before the next row. A claim may be older than the row's own update: one that waits for another
   * makes no row.
   */
  takeUnstored(): readonly ClientClaim[] {
    const claims = [...this.#unstored.values()]
    this.#unstored.clear()
    return claims
  }

  /** Gives the clientIDs of one user to another one. */
  changeOwner(userId: string, by: string): void {
    for (const [clientId, owner] of this.#owners) if (owner === userId) this.#owners.set(clientId, by)
    for (const [clientId, claim] of this.#unstored) {
      if (claim.ownerKey === userId) this.#unstored.set(clientId, { ...claim, ownerKey: by })
    }
  }

  /** Takes over what the log says of one user: another node has given them the clientIDs of a visitor. */
  adopt(userId: string, stored: ReadonlyMap<number, string>): void {
    for (const [clientId, owner] of stored) if (owner === userId) this.#owners.set(clientId, owner)
  }

  /** Takes back claims under which nothing was kept. */
  release(clientIds: readonly number[]): void {
    for (const clientId of clientIds) {
      this.#owners.delete(clientId)
      this.#unstored.delete(clientId)
    }
  }

  /**
   * The clientIDs under which the update adds something that `doc` doesn't know, or null when one of them belongs to
   * somebody other than `userId`. Known structs may come from anyone, because they change nothing.
   */
  authorsOf(doc: Y.Doc, { structs }: DecodedUpdate, userId: string): ReadonlySet<number> | null {
    const authors = new Set<number>()
    for (const struct of structs) {
      const { client, clock } = struct.id
      if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue
      // The document's own clientID is the server's, even before the server has written anything.
      const owner = client === doc.clientID ? SERVER : this.#owners.get(client)
      if (owner !== undefined && owner !== userId) return null
      authors.add(client)
    }
    return authors
  }
}
