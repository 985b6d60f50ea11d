// A log that outlives its server: `die` is the moment of a crash, after which the server that still runs in this
// process can neither store anything nor learn that anything was stored.

import type { ClientClaim, LogRow, NewSnapshot, UpdateLog } from '@/server/persistence/update-log'
import { FaultyLog } from '../../support/sync/faulty-log'

export class MortalLog extends FaultyLog {
  readonly #random: () => number
  readonly #onStored: (rows: readonly LogRow[]) => void
  readonly #burial: Promise<void>
  #bury = () => {}
  #isDead = false

  /** `random` decides how many turns a commit takes; `onStored` is called with rows that are stored. */
  constructor(inner: UpdateLog, random: () => number, onStored: (rows: readonly LogRow[]) => void) {
    super(inner)
    this.#random = random
    this.#onStored = onStored
    this.#burial = new Promise((resolve) => {
      this.#bury = resolve
    })
  }

  /** From now on nothing is stored, and waiting callers keep waiting. */
  die(): void {
    this.#isDead = true
  }

  /** Lets the dead server finish its calls, which do nothing, so that it can be cleaned up. */
  bury(): void {
    this.die()
    this.#bury()
  }

  override append(rows: readonly LogRow[]): Promise<void> {
    return this.#whileAlive(async () => {
      await super.append(rows)
      this.#onStored(rows)
    })
  }

  override claimClients(claims: readonly ClientClaim[]): Promise<void> {
    return this.#whileAlive(() => super.claimClients(claims))
  }

  override addSnapshot(snapshot: NewSnapshot): Promise<void> {
    return this.#whileAlive(() => super.addSnapshot(snapshot))
  }

  override deleteUpdates(ids: readonly number[]): Promise<void> {
    return this.#whileAlive(() => super.deleteUpdates(ids))
  }

  override deleteSnapshots(ids: readonly number[]): Promise<void> {
    return this.#whileAlive(() => super.deleteSnapshots(ids))
  }

  /** A crash can come before the work, or between the work and its answer. */
  async #whileAlive(work: () => Promise<void>): Promise<void> {
    await this.#someTurns()
    if (!this.#isDead) await work()
    await this.#someTurns()
    if (this.#isDead) await this.#burial
  }

  async #someTurns(): Promise<void> {
    for (let turns = Math.floor(this.#random() * 4); turns > 0; turns--) await new Promise(setImmediate)
  }
}
