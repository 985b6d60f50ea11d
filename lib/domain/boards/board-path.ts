// The path of a board's page, of a version of it, and of the places on it that the page opens: a thread, a card, the
// minutes of a session, the comparison with a version.

/** What the address of a board can name. Each is the name under which the address has the id. */
export type BoardPlaceName = 'thread' | 'card' | 'session' | 'version'

export interface BoardPlace {
  readonly place: BoardPlaceName
  readonly id: string
}

/** The path of the page with the cards that one owns, on all boards. */
export const MY_CARDS_PATH = '/my-cards'

/** Returns the path of a board's page, which opens the place where one is given. */
export function boardPath(boardId: string, at?: BoardPlace): string {
  return `/boards/${encodeURIComponent(boardId)}${at ? `?${named(at)}` : ''}`
}

/** Returns the same path with the place behind the #: no server is sent it, and no log has it. */
export function quietBoardPath(boardId: string, at: BoardPlace): string {
  return `${boardPath(boardId)}#${named(at)}`
}

/** Returns the path of the page that shows a version of a board, compared with an earlier one where that is given. */
export function versionPath(boardId: string, versionId: string, from?: string): string {
  const path = `${boardPath(boardId)}/versions/${encodeURIComponent(versionId)}`
  return from === undefined ? path : `${path}?from=${encodeURIComponent(from)}`
}

/** Returns the path of the page that plays a recorded session back. */
export function recordingPath(boardId: string, sessionId: string): string {
  return `${boardPath(boardId)}/recordings/${encodeURIComponent(sessionId)}`
}

function named({ place, id }: BoardPlace): string {
  return `${place}=${encodeURIComponent(id)}`
}
