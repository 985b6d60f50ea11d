// Opens the screen for the room in a window of its own, which people move to the projector.

/** Must be called while a person presses something: browsers block other windows. */
export function openProjector(boardId: string): void {
  window.open(`/boards/${boardId}/projector`, '_blank', 'noopener')
}
