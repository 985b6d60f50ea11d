// What a board may be called, and a template, which becomes a board's title.

/** UTF-16 units, in one line. */
export const BOARD_TITLE_MAX_LENGTH = 120
