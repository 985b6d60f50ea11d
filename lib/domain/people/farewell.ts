// Reasons that the server gives before it ends the sockets of a person who loses access to an open board.

export const FAREWELLS = ['removed', 'left', 'link-revoked', 'link-expired'] as const
export type Farewell = (typeof FAREWELLS)[number]
