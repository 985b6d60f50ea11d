// Addresses of places on a board, for mails. What is to be opened stands behind the #: only the page needs it.

export type BoardPlace = { readonly thread: string } | { readonly card: string } | { readonly session: string }

/** The address of a board. `base` is the server's origin. */
export function boardLink(base: string, boardId: string): string {
  return `${base}/boards/${boardId}`
}

/** The address of a place on a board. */
export function placeLink(base: string, boardId: string, place: BoardPlace): string {
  return `${boardLink(base, boardId)}#${new URLSearchParams(place).toString()}`
}
