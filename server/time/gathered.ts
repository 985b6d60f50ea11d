// Looks things up together: what many requests of one moment ask the database for, each for its own person, is one query.
// A question is answered by a query that begins after it was asked, never by one under way, so that nobody is let in by what
// was true before.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { KeyedBatches } from './keyed-batches'

/** More at once would hold the event loop for too long. */
const MOST_TOGETHER = 250

/**
 * Asks for many things at once what was asked for singly within one turn of the event loop. Don't ask inside a
 * transaction: the question may wait for others', which wait for the end of that transaction.
 */
export class Gathered<Item, Result> {
  readonly #batches: KeyedBatches<Item, Result>

  /** `ask` resolves to one result for each item, in their order. Items of different keys are asked for apart. */
  constructor(ask: (key: string, items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#batches = new KeyedBatches(MOST_TOGETHER, async (key, take) => {
      await nextTurn()
      const results = await ask(key, take())
      return results.map((value) => ({ status: 'fulfilled', value }))
    })
  }

  /** Resolves to the item's result; rejects for all of one query when that fails. */
  ask(key: string, item: Item): Promise<Result> {
    return this.#batches.ask(key, item)
  }
}
