// Gathers what many ask for at the same moment, so that it is done together: a thousand phones that send at once need one
// transaction, not a thousand.

interface Asked<Item, Result> {
  readonly item: Item
  readonly settle: (result: PromiseSettledResult<Result>) => void
}

/**
 * Does the work of a batch. `take` closes the batch and returns what is in it: what comes until then goes along, so it is
 * called when the work's own turn has come. One result for each item, in their order.
 */
type Work<Item, Result> = (key: string, take: () => readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>

/** Does together what is asked for under one key while a batch waits for its turn. */
export class KeyedBatches<Item, Result> {
  readonly #most: number
  readonly #work: Work<Item, Result>
  /** Batches that nobody has taken yet. */
  readonly #open = new Map<string, Asked<Item, Result>[]>()

  /** `most`: larger batches are not made. */
  constructor(most: number, work: Work<Item, Result>) {
    this.#most = most
    this.#work = work
  }

  /** Settles as the work says for this item; rejects when the work fails as a whole. */
  ask(key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle = (result: PromiseSettledResult<Result>): void => {
        if (result.status === 'fulfilled') resolve(result.value)
        else reject(result.reason as Error)
      }
      const open = this.#open.get(key)
      if (open && open.length < this.#most) {
        open.push({ item, settle })
        return
      }
      const batch = [{ item, settle }]
      this.#open.set(key, batch)
      void this.#run(key, batch)
    })
  }

  async #run(key: string, batch: Asked<Item, Result>[]): Promise<void> {
    const take = (): readonly Item[] => {
      if (this.#open.get(key) === batch) this.#open.delete(key)
      return batch.map(({ item }) => item)
    }
    try {
      const results = await this.#work(key, take)
      for (const [i, { settle }] of batch.entries()) {
        settle(results[i] ?? { status: 'rejected', reason: new Error('A batch gave too few results') })
      }
    } catch (reason) {
      take()
      for (const { settle } of batch) settle({ status: 'rejected', reason })
    }
  }
}
