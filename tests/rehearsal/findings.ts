// The rehearsal's checks, and those that failed. A check never throws: one that fails must not hide those after it.

import { isDeepStrictEqual } from 'node:util'

/** The maximum length of a value that a finding quotes. */
const QUOTED = 300

export class Findings {
  readonly faults: string[] = []
  #checked = 0

  /** The number of checks made. */
  get checked(): number {
    return this.#checked
  }

  equal(what: string, found: unknown, wanted: unknown): void {
    this.holds(`${what}: found ${quote(found)}, wanted ${quote(wanted)}`, isDeepStrictEqual(found, wanted))
  }

  /** `what` describes the fault if it doesn't hold. */
  holds(what: string, isSo: boolean): void {
    this.#checked += 1
    if (!isSo) this.faults.push(what)
  }
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}
