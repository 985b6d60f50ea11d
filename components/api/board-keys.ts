// What the answers about boards are kept under, for everything that changes a board and must ask for them again.

export const BOARDS_KEY = ['boards'] as const
/** All lists, whatever their place, order and search. */
export const LISTS_KEY = [...BOARDS_KEY, 'list'] as const
