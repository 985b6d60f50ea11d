// Works through due items again and again, so that one failing item stops none of the others: the failure is reported,
// and the item rests for a while before the next try.

import type { Clock } from './clock'

/** Long enough that a log says something; short enough for people who wait. */
const REST_MS = 5_000

interface ItemBackoffOptions<T> {
  readonly clock: Clock
  readonly work: (item: T) => Promise<void>
  readonly onFailed: (error: unknown, item: T) => void
}

/** Works through due items, and lets an item that failed rest before its next try. */
export class ItemBackoff<T extends { readonly id: string }> {
  readonly #options: ItemBackoffOptions<T>
  /** When an item that failed may be tried again, by id, on the clock. */
  readonly #resting = new Map<string, number>()

  constructor(options: ItemBackoffOptions<T>) {
    this.#options = options
  }

  /** One after the other, but for those that failed less than REST_MS ago. Never rejects. */
  async run(items: readonly T[], isStopped: () => boolean): Promise<void> {
    const { clock, work, onFailed } = this.#options
    for (const [id, until] of this.#resting) if (until <= clock.now()) this.#resting.delete(id)
    for (const item of items) {
      if (isStopped()) return
      if (this.#resting.has(item.id)) continue
      try {
        await work(item)
      } catch (error) {
        this.#resting.set(item.id, clock.now() + REST_MS)
        onFailed(error, item)
      }
    }
  }
}
