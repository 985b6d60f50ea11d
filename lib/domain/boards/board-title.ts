// Rules for the title of a board. A template follows the same rules, because its name becomes a board's title.

/** UTF-16 units, in one line. */
export const BOARD_TITLE_MAX_LENGTH = 120
