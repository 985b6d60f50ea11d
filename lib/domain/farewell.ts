// Why somebody who is in a board has to go while they are in it, as the server says it before it ends their sockets.

export const FAREWELLS = ['removed', 'left', 'link-revoked', 'link-expired'] as const
export type Farewell = (typeof FAREWELLS)[number]
