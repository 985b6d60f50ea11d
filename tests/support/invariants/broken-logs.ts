// Update logs with one defect each, for the invariants to catch. They stand between the product's engine and a sound log.

import type { LogRow, StoredBoard, UpdateLog } from '@/server/persistence/update-log'
import { FaultyLog } from '../sync/faulty-log'

/** Reports rows as stored, but stores them only when the next ones arrive. */
export class WriteBehindLog extends FaultyLog {
  #kept: readonly LogRow[] = []

  override async append(rows: readonly LogRow[]): Promise<void> {
    const due = this.#kept
    this.#kept = rows
    await super.append(due)
  }
}

/** Reports rows as stored, but drops every third call's. */
export class ForgetfulLog extends FaultyLog {
  #appends = 0

  override append(rows: readonly LogRow[]): Promise<void> {
    this.#appends += 1
    return this.#appends % 3 === 0 ? Promise.resolve() : super.append(rows)
  }
}

/** Reports success although the disk fails. */
export class DeafLog extends FaultyLog {
  override async append(rows: readonly LogRow[]): Promise<void> {
    // The defect: the failure is dropped.
    await super.append(rows).catch(() => undefined)
  }
}

/** Reads a board as it was one row ago, as from a copy that lags behind. */
export class LaggingLog extends FaultyLog {
  override async load(boardId: string, epoch: number): Promise<StoredBoard> {
    const stored = await super.load(boardId, epoch)
    return { ...stored, updates: stored.updates.slice(0, -1) }
  }
}

/** Deletes what a compaction merged by "everything up to the newest row", not by the ids that it read. */
export class DeletesByNewestId extends FaultyLog {
  readonly #boardId: string

  constructor(inner: UpdateLog, boardId: string) {
    super(inner)
    this.#boardId = boardId
  }

  override async deleteUpdates(): Promise<void> {
    const { updates } = await this.inner.load(this.#boardId, 1)
    await super.deleteUpdates(updates.map((update) => update.id))
  }
}

/** Reads a board's epochs as if they were one. */
export class EpochBlindLog extends FaultyLog {
  override async load(boardId: string, epoch: number): Promise<StoredBoard> {
    const stored = await super.load(boardId, epoch)
    const before = epoch > 1 ? await super.load(boardId, epoch - 1) : { updates: [] }
    return { ...stored, updates: [...before.updates, ...stored.updates] }
  }
}

/** Has lost all owners of clientIDs. */
export class OwnerlessLog extends FaultyLog {
  override clientOwners(): Promise<Map<number, string>> {
    return Promise.resolve(new Map<number, string>())
  }
}
