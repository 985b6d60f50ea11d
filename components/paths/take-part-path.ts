// Builds the path of the page on which people take part in a session without the canvas, and decides who is sent there.

/** The board's page for taking part on a phone. */
export function takePartPath(boardId: string): string {
  return `/boards/${boardId}/take-part`
}

/** A screen for one hand: narrow, and touched. */
export function isPhone(): boolean {
  return window.matchMedia('(pointer: coarse) and (max-width: 640px)').matches
}
