// A wrapper of a real log that can be made to fail or to wait, and that counts calls.

import type {
  ClientClaim,
  IdleBoard,
  LogRow,
  NewSnapshot,
  QuarantinedRow,
  StoredBoard,
  UpdateLog,
} from '@/server/persistence/update-log'

export type LogMethod = keyof UpdateLog

export class FaultyLog implements UpdateLog {
  readonly inner: UpdateLog
  /** Calls of each method. */
  readonly calls = new Map<LogMethod, number>()
  /** Called before each call; it throws to make the call fail, or returns a promise to make it wait. */
  before: (method: LogMethod) => void | Promise<void> = () => undefined

  constructor(inner: UpdateLog) {
    this.inner = inner
  }

  append(rows: readonly LogRow[]): Promise<void> {
    return this.#call('append', () => this.inner.append(rows))
  }

  load(boardId: string, epoch: number): Promise<StoredBoard> {
    return this.#call('load', () => this.inner.load(boardId, epoch))
  }

  addSnapshot(snapshot: NewSnapshot): Promise<void> {
    return this.#call('addSnapshot', () => this.inner.addSnapshot(snapshot))
  }

  deleteUpdates(ids: readonly number[]): Promise<void> {
    return this.#call('deleteUpdates', () => this.inner.deleteUpdates(ids))
  }

  deleteSnapshots(ids: readonly number[]): Promise<void> {
    return this.#call('deleteSnapshots', () => this.inner.deleteSnapshots(ids))
  }

  deleteEpochsBefore(boardId: string, epoch: number): Promise<void> {
    return this.#call('deleteEpochsBefore', () => this.inner.deleteEpochsBefore(boardId, epoch))
  }

  deleteEpochsFrom(boardId: string, epoch: number, homeToken?: number): Promise<void> {
    return this.#call('deleteEpochsFrom', () => this.inner.deleteEpochsFrom(boardId, epoch, homeToken))
  }

  deletePart(boardId: string): Promise<boolean> {
    return this.#call('deletePart', () => this.inner.deletePart(boardId))
  }

  quarantine(row: QuarantinedRow): Promise<void> {
    return this.#call('quarantine', () => this.inner.quarantine(row))
  }

  clientOwners(boardId: string): Promise<Map<number, string>> {
    return this.#call('clientOwners', () => this.inner.clientOwners(boardId))
  }

  changeClientOwner(userId: string, by: string): Promise<void> {
    return this.#call('changeClientOwner', () => this.inner.changeClientOwner(userId, by))
  }

  claimClients(claims: readonly ClientClaim[]): Promise<void> {
    return this.#call('claimClients', () => this.inner.claimClients(claims))
  }

  idleBoards(before: Date, minBytes: number): Promise<readonly IdleBoard[]> {
    return this.#call('idleBoards', () => this.inner.idleBoards(before, minBytes))
  }

  async #call<T>(method: LogMethod, work: () => Promise<T>): Promise<T> {
    this.calls.set(method, (this.calls.get(method) ?? 0) + 1)
    await this.before(method)
    return work()
  }
}
