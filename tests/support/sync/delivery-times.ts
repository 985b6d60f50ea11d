// How long the writers' edits take to reach another document, in milliseconds: a writer puts its clock into y.

import type * as Y from 'yjs'
import type { Client } from './client'

export class DeliveryTimes {
  readonly #client: Client
  readonly #times: number[] = []

  /** Starts measuring what reaches `client`, which must live in the writers' own process. */
  constructor(client: Client) {
    this.#client = client
    client.records.observeDeep(this.#observe)
  }

  /** Stops measuring. */
  stop(): { readonly count: number; readonly p95Ms: number } {
    this.#client.records.unobserveDeep(this.#observe)
    const sorted = this.#times.toSorted((a, b) => a - b)
    return { count: sorted.length, p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
  }

  readonly #observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const { target, keys } of events) {
      const moved = target === this.#client.records ? [...keys.keys()].map((id) => this.#client.records.get(id)) : []
      if (keys.has('xy')) moved.push(target as Y.Map<unknown>)
      for (const record of moved) {
        const xy = record?.get('xy')
        if (Array.isArray(xy)) this.#times.push(performance.now() - Number(xy[1]))
      }
    }
  }
}
