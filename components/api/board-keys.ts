// The query keys for answers about boards, for all code that changes a board and must request them again.

export const BOARDS_KEY = ['boards'] as const
/** All lists, whatever their place, order and search. */
export const LISTS_KEY = [...BOARDS_KEY, 'list'] as const
