// Waits for edits and comments that are on their way to the server, before anybody is asked what to do with unsaved ones.

import { type UnsentComments, unsentCommentsOf } from '@/components/device/kept-comments'
import type { UnsavedCopy } from '@/components/room/device-copies'

/** A connected board is saved well within that. */
const SETTLE_MS = 2_000
const LOOK_AGAIN_MS = 150

/** What only this device has of a person's work. */
export interface UnsavedWork {
  readonly copies: readonly UnsavedCopy[]
  readonly comments: readonly UnsentComments[]
}

/** This person's work that doesn't come to rest on the server by itself; undefined where there is none. */
export async function settledUnsavedWork(userId: string): Promise<UnsavedWork | undefined> {
  // Loaded when it is needed: no page of the account has to know how a board is kept.
  const { findUnsavedCopies } = await import('@/components/room/device-copies')
  const deadline = performance.now() + SETTLE_MS
  for (;;) {
    const work = { copies: await findUnsavedCopies(userId), comments: unsentCommentsOf(userId) }
    if (work.copies.length === 0 && work.comments.length === 0) return undefined
    if (!navigator.onLine || performance.now() > deadline) return work
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
