// Positions in the register's table, as the grid, its lines and its owner name them.

/** The height of a line with one line of text, and of the column names. */
export const ROW_PX = 34
/** The same under a finger (WCAG 2.5.5). */
export const TOUCHED_ROW_PX = 44
/** The height of a line with three lines of text. */
export const TALL_ROW_PX = 74
/** The line of the columns' names. */
export const HEADER = 'header'
/** The column of the boxes by which rows are selected. */
export const SELECT = 'select'

/**
 * A position in the table: a line (`header` for the names of the columns) and a column (`select` for the box of a row).
 */
export interface Place {
  readonly key: string
  readonly columnId: string
}
export interface Range {
  readonly from: Place
  readonly to: Place
}
export interface Editing extends Place {
  /** The text typed to begin with. */
  readonly typed?: string
}
