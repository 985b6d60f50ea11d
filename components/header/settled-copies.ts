// Waits for edits that are on their way to the server, before anybody is asked what to do with unsaved ones.

import type { UnsavedCopy } from '@/components/room/device-copies'

/** A connected board is saved well within that. */
const SETTLE_MS = 2_000
const LOOK_AGAIN_MS = 150

/** This person's copies whose edits don't come to rest on the server by themselves. */
export async function settledUnsavedCopies(userId: string): Promise<readonly UnsavedCopy[]> {
  // Loaded when it is needed: no page of the account has to know how a board is kept.
  const { findUnsavedCopies } = await import('@/components/room/device-copies')
  const deadline = performance.now() + SETTLE_MS
  for (;;) {
    const copies = await findUnsavedCopies(userId)
    if (copies.length === 0 || !navigator.onLine || performance.now() > deadline) return copies
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
