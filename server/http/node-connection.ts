// What holds for all connections to other nodes.

/** One that lives and is near answers within milliseconds. */
export const CONNECT_MS = 1_000
/** Until another node has the boards of one that is gone, a few seconds pass. */
export const RETRY_AFTER_SECONDS = 1
