// What a page gets to hear that asks over plain HTTP why its socket doesn't open: POST to the socket's own address,
// with `ago`: how many milliseconds ago its last attempt began. A browser tells a page nothing of a failed handshake.

/**
 * `no-upgrade`: none has come since from where the page is. `foreign-origin`: the server doesn't know the page's address
 * as its own. `wait`: upgrades arrive, and are refused for now.
 */
export const NO_SOCKET_REASONS = ['no-upgrade', 'foreign-origin', 'wait'] as const
export type NoSocketReason = (typeof NO_SOCKET_REASONS)[number]
