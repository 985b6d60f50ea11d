// The update log in memory: tests of what stands on it wait for no disk. It is the simplest statement of what the interface
// means.

import type {
  ClientClaim,
  IdleBoard,
  LogRow,
  NewSnapshot,
  QuarantinedRow,
  StoredBoard,
  StoredSnapshot,
  StoredUpdate,
  UpdateLog,
} from '@/server/persistence/update-log'

type InEpoch<T> = T & { readonly boardId: string; readonly epoch: number }

/** Keeps the update log in memory. */
export class MemoryUpdateLog implements UpdateLog {
  readonly #now: () => Date
  #lastId = 0
  #updates: InEpoch<StoredUpdate>[] = []
  #snapshots: (InEpoch<StoredSnapshot> & { readonly createdAt: Date })[] = []
  readonly #owners = new Map<string, Map<number, string>>()
  quarantined: QuarantinedRow[] = []

  constructor(now: () => Date = () => new Date()) {
    this.#now = now
  }

  append(rows: readonly LogRow[]): Promise<void> {
    for (const { boardId, epoch, bytes } of rows) {
      this.#updates.push({ id: ++this.#lastId, boardId, epoch, bytes: bytes.slice(), intact: true })
    }
    return Promise.resolve()
  }

  load(boardId: string, epoch: number): Promise<StoredBoard> {
    const here = (row: { boardId: string; epoch: number }) => row.boardId === boardId && row.epoch === epoch
    const snapshots = this.#snapshots.filter(here).reverse()
    return Promise.resolve({
      snapshots: snapshots.slice(0, 1),
      snapshotIds: snapshots.map(({ id }) => id),
      updates: this.#updates.filter(here),
    })
  }

  addSnapshot({ boardId, epoch, bytes, stateVector, deletions, meta }: NewSnapshot): Promise<void> {
    this.#snapshots.push({
      id: ++this.#lastId,
      boardId,
      epoch,
      bytes: bytes.slice(),
      stateVector: stateVector.slice(),
      deletions: deletions?.slice() ?? null,
      meta,
      intact: true,
      createdAt: this.#now(),
    })
    return Promise.resolve()
  }

  deleteUpdates(ids: readonly number[]): Promise<void> {
    const gone = new Set(ids)
    this.#updates = this.#updates.filter((row) => !gone.has(row.id))
    return Promise.resolve()
  }

  deleteSnapshots(ids: readonly number[]): Promise<void> {
    const gone = new Set(ids)
    this.#snapshots = this.#snapshots.filter((row) => !gone.has(row.id))
    return Promise.resolve()
  }

  deleteEpochsBefore(boardId: string, epoch: number): Promise<void> {
    return this.#deleteWhere((row) => row.boardId === boardId && row.epoch < epoch)
  }

  deleteEpochsFrom(boardId: string, epoch: number): Promise<void> {
    return this.#deleteWhere((row) => row.boardId === boardId && row.epoch >= epoch)
  }

  async deletePart(boardId: string): Promise<boolean> {
    await this.#deleteWhere((row) => row.boardId === boardId)
    this.quarantined = this.quarantined.filter((row) => row.boardId !== boardId)
    this.#owners.delete(boardId)
    return false
  }

  quarantine(row: QuarantinedRow): Promise<void> {
    this.quarantined.push(row)
    return Promise.resolve()
  }

  clientOwners(boardId: string): Promise<Map<number, string>> {
    return Promise.resolve(new Map(this.#owners.get(boardId)))
  }

  claimClients(claims: readonly ClientClaim[]): Promise<void> {
    for (const { boardId, clientId, ownerKey } of claims) {
      const owners = this.#owners.get(boardId) ?? new Map<number, string>()
      this.#owners.set(boardId, owners)
      if (!owners.has(clientId)) owners.set(clientId, ownerKey)
    }
    return Promise.resolve()
  }

  changeClientOwner(userId: string, by: string): Promise<void> {
    for (const owners of this.#owners.values()) {
      for (const [clientId, owner] of owners) if (owner === userId) owners.set(clientId, by)
    }
    return Promise.resolve()
  }

  idleBoards(before: Date, minBytes: number): Promise<readonly IdleBoard[]> {
    const newest = new Map(this.#snapshots.map((snapshot) => [snapshot.boardId, snapshot]))
    for (const row of this.#updates) newest.delete(row.boardId)
    return Promise.resolve(
      [...newest.values()]
        .filter((snapshot) => snapshot.createdAt < before && snapshot.bytes.length >= minBytes)
        .map(({ boardId, id }) => ({ boardId, snapshotId: id })),
    )
  }

  #deleteWhere(goes: (row: { readonly boardId: string; readonly epoch: number }) => boolean): Promise<void> {
    this.#updates = this.#updates.filter((row) => !goes(row))
    this.#snapshots = this.#snapshots.filter((row) => !goes(row))
    return Promise.resolve()
  }
}
