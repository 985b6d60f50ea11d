// The error of a failed check: it names the invariant of docs/SYNC-SPEC.md by its id, so that a test can see that a
// broken variant was caught for the right reason.

import { waitFor } from '../wait-for'

export class Breach extends Error {
  constructor(id: string, what: string) {
    super(`${id}: ${what}`)
    this.name = 'Breach'
  }
}

/** Throws a Breach of `id` with the message `what`, unless `holds`. */
export function mustHold(id: string, what: string, holds: boolean): void {
  if (!holds) throw new Breach(id, what)
}

/** Waits until `holds`; throws a Breach of `id` with the message `what` if that takes longer than `deadlineMs`. */
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
