// Sizes of letters that a room reads from ten metres: 1/40 of the screen's height at least.

/** The least size, for everything that must be read. */
export const ROOM_TEXT = 'text-[max(2.6vh,14px)] leading-[1.25]'
/** Titles of cards in a list. */
export const ROOM_TITLE = 'text-[max(2.8vh,15px)] leading-[1.25]'
/** Titles of a few cards. */
export const ROOM_HEADING = 'text-[max(3.6vh,17px)] leading-[1.25]'
/** The one thing that the room looks at. */
export const ROOM_LARGE = 'text-[max(4.8vh,22px)] leading-[1.2]'
