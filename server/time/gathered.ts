// Looks things up together: what many requests of one moment ask the database for, each for its own person, is one query.
// Requests on connections of their own come one a turn of the event loop, as Node accepts no more, so a query waits for the
// first turn without another: on a quiet server that is the next one, and the busier the loop, the more go together. A question
// is answered by a query that begins after it was asked, never by one under way, so that nobody is let in by what was true before.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { KeyedBatches } from './keyed-batches'

/** More at once would hold the event loop for too long. */
const MOST_TOGETHER = 250
/** Nobody waits longer for others, which come in every turn of a loop that is busy. */
const LONGEST_WAIT_MS = 100

/**
 * Asks at once for what many ask for singly, in one turn of the event loop or in turn after turn. Don't ask inside a
 * transaction: the question may wait for others', which wait for the end of that transaction.
 */
export class Gathered<Item, Result> {
  readonly #batches: KeyedBatches<Item, Result>
  readonly #now: () => number
  #asked = 0

  /**
   * `ask` resolves to one result for each item, in their order. Items of different keys are asked for apart. `now` is in
   * milliseconds.
   */
  constructor(
    ask: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
    now: () => number = () => performance.now(),
  ) {
    this.#now = now
    this.#batches = new KeyedBatches(MOST_TOGETHER, async (key, take) => {
      await this.#untilQuiet()
      const results = await ask(key, take())
      return results.map((value) => ({ status: 'fulfilled', value }))
    })
  }

  /** Resolves to the item's result; rejects for all of one query when that fails. */
  ask(key: string, item: Item): Promise<Result> {
    this.#asked += 1
    return this.#batches.ask(key, item)
  }

  /** Resolves after a turn of the loop in which nobody asked. */
  async #untilQuiet(): Promise<void> {
    const until = this.#now() + LONGEST_WAIT_MS
    let askedBefore: number
    // This ends only the turn that is under way.
    await nextTurn()
    do {
      askedBefore = this.#asked
      await nextTurn()
    } while (this.#asked > askedBefore && this.#now() < until)
  }
}
