// Moves a visitor's local data when they sign in: their copies of boards become the account's before the next page
// opens one. A person who signs in through another service leaves these pages on the way, so the visitor's id is noted
// in this tab.

const KEY = 'foreboard:arriving-visitor'

/** Never stops the sign-in: a copy that can't be moved is only logged to the console. */
export async function carryVisitorCopies(visitorId: string | undefined, userId: string): Promise<void> {
  if (visitorId === undefined || visitorId === userId) return
  try {
    const { moveCopies } = await import('@/components/room/move-copies')
    await moveCopies(visitorId, userId)
  } catch (error) {
    console.warn('Unsaved edits of the visitor stay in a copy of their own on this device.', error)
  }
}

/** Notes that somebody goes to sign in elsewhere. `visitorId` is undefined for nobody. */
export function noteLeaving(visitorId: string | undefined): void {
  try {
    sessionStorage.setItem(KEY, visitorId ?? '')
  } catch (error) {
    console.info('What this device keeps for the visitor will not be moved.', error)
  }
}

/**
 * Returns who left these pages to sign in elsewhere and is back: the visitor's id, '' for nobody; null when nobody
 * left.
 */
export function takeLeaving(): string | null {
  try {
    const visitorId = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return visitorId
  } catch {
    // Storage is switched off: then nothing was noted.
    return null
  }
}
