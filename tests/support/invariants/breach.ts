// How a check says that an invariant of docs/SYNC-SPEC.md does not hold: by its id, so that a test can tell that a broken
// variant was caught for the right reason.

import { waitFor } from '../wait-for'

export class Breach extends Error {
  constructor(id: string, what: string) {
    super(`${id}: ${what}`)
    this.name = 'Breach'
  }
}

/** Throws a Breach of `id` that says `what`, unless `holds`. */
export function mustHold(id: string, what: string, holds: boolean): void {
  if (!holds) throw new Breach(id, what)
}

/** Waits until `holds`; throws a Breach of `id` that says `what` when it doesn't within `deadlineMs`. */
export async function mustCome(
  id: string,
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 10_000,
): Promise<void> {
  try {
    await waitFor(what, holds, deadlineMs)
  } catch (error) {
    throw new Breach(id, error instanceof Error ? error.message : String(error))
  }
}
