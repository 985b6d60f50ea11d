// The answer to a page that asks over plain HTTP why its socket doesn't open: POST to the socket's own address, with
// `ago`, the milliseconds since its last attempt began. A browser gives a page no details of a failed handshake.

/**
 * `no-upgrade`: no upgrade has arrived from the page's address since. `foreign-origin`: the server doesn't recognise
 * the page's address as its own. `wait`: upgrades arrive, but are refused for now.
 */
export const NO_SOCKET_REASONS = ['no-upgrade', 'foreign-origin', 'wait'] as const
export type NoSocketReason = (typeof NO_SOCKET_REASONS)[number]
