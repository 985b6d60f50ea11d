// Which user each Yjs clientID of a board belongs to. A struct under somebody else's clientID would silently swallow
// that person's later edits (SYNC-SPEC S7), so only the owner may add to it.

import * as Y from 'yjs'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'
import type { ClientClaim } from '@/server/persistence/update-log'

/** The owner of what the server itself writes. */
export const SERVER = 'server'

export class ClientOwners {
  readonly #boardId: string
  readonly #owners: Map<number, string>

  constructor(boardId: string, owners: Map<number, string>) {
    this.#boardId = boardId
    this.#owners = owners
  }

  /** Gives the clientID to `owner` when nobody has it; returns what must be stored, or nothing. */
  claim(clientId: number, owner: string): readonly ClientClaim[] {
    if (this.#owners.has(clientId)) return []
    this.#owners.set(clientId, owner)
    return [{ boardId: this.#boardId, clientId, ownerKey: owner }]
  }

  /** Takes claims back that were not stored. */
  release(claims: readonly ClientClaim[]): void {
    for (const { clientId } of claims) this.#owners.delete(clientId)
  }

  /**
   * The clientIDs under which the update adds something that `doc` doesn't know, or null when one of them belongs to
   * somebody else than `userId`. What is known already may come from anyone: it changes nothing.
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
