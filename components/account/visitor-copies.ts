// Moves a visitor's local data when they sign in: their copies of boards and unsent comments become the account's before
// the next page opens one. A person who signs in through another service leaves these pages on the way, so the visitor's
// id is noted in this tab.

import { keep, readKept } from '@/components/device/browser-storage'
import { moveComments } from '@/components/device/kept-comments'

const KEY = 'foreboard:arriving-visitor'

/** Never stops the sign-in: a copy that can't be moved is only logged to the console. */
export async function carryVisitorCopies(visitorId: string | undefined, userId: string): Promise<void> {
  if (visitorId === undefined || visitorId === userId) return
  moveComments(visitorId, userId)
  try {
    const { moveCopies } = await import('@/components/room/move-copies')
    await moveCopies(visitorId, userId)
  } catch (error) {
    console.warn('Unsaved edits of the visitor stay in a copy of their own on this device.', error)
  }
}

/** Notes that somebody goes to sign in elsewhere. `visitorId` is undefined for nobody. */
export function noteLeaving(visitorId: string | undefined): void {
  if (!keep('tab', KEY, visitorId ?? '')) console.info('What this device keeps for the visitor will not be moved.')
}

/**
 * Returns who left these pages to sign in elsewhere and is back: the visitor's id, '' for nobody; null when nobody
 * left.
 */
export function takeLeaving(): string | null {
  const visitorId = readKept('tab', KEY)
  keep('tab', KEY, null)
  return visitorId
}
