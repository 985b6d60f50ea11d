// A counter whose number is kept elsewhere, and read at each scrape.

import { Counter, type Registry } from 'prom-client'

/** Adds a counter to a registry; `name` is without the prefix that all of ours have. */
export function addReadCounter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name: `foreboard_${name}`,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}
