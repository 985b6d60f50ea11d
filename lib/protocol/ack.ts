// The durable acknowledgement (SYNC-SPEC 3.3), frame type 120. A client sends `mark n` after its updates; because a
// socket keeps its order, `saved n` means that all it sent before mark n is committed on the server's disk.

/** Client to server: 120 0 n. */
export const ACK_MARK = 0
/** Server to client: 120 1 n. */
export const ACK_SAVED = 1
/** Server to client: 120 2 reason (string). Commits currently fail; nothing is lost, and saving continues by itself. */
export const ACK_DEGRADED = 2
/** Server to client: 120 3 n code (string). What came before mark n will never be saved; don't retry. */
export const ACK_REFUSED = 3
