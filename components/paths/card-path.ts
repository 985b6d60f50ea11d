// The address of a card: its board's page, which shows it.

/** The name under which the address of a board has the id of a card. */
export const CARD_IN_ADDRESS = 'card'

export function cardPath(boardId: string, cardId: string): string {
  return `/boards/${encodeURIComponent(boardId)}?${CARD_IN_ADDRESS}=${encodeURIComponent(cardId)}`
}
