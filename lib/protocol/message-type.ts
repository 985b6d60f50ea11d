// The first varint of every frame. 0, 1 and 3 are y-websocket's; 120 to 122 are ours and are never sent to a client
// that did not use them first.

export const MESSAGE_SYNC = 0
export const MESSAGE_PRESENCE = 1
export const MESSAGE_QUERY_PRESENCE = 3
export const MESSAGE_ACK = 120
export const MESSAGE_NOTICE = 121
/**
 * Server to client: the board as it was last folded, gzip of Yjs V2. Sent first to clients that ask by `?join=packed`.
 */
export const MESSAGE_PACKED = 122
