// Close codes of a server that ends. Those of expected failures are in lib/domain/errors.

/** The server restarts. It is the WebSocket protocol's own code: every client tries again. */
export const SERVICE_RESTART = 1012
/** This node ends and another one takes the board. A page that comes back at once finds it there. */
export const BOARD_MOVES = 4504
export const BOARD_MOVES_SENTENCE = 'The board moves to another part of the server. It is back at once.'
