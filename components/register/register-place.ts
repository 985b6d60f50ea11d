// Where one is in the register's table, as the grid, its lines and its owner name it.

/** Of a line of one line of text, and of the columns' names. */
export const ROW_PX = 34
/** Of a line of three lines of text. */
export const TALL_ROW_PX = 74
/** The line of the columns' names. */
export const HEADER = 'header'
/** The column of the boxes by which rows are selected. */
export const SELECT = 'select'

/** Where one is: a line (`header` for the names of the columns) and a column (`select` for the box of a row). */
export interface Place {
  readonly key: string
  readonly columnId: string
}
export interface Range {
  readonly from: Place
  readonly to: Place
}
export interface Editing extends Place {
  /** What was typed to begin with. */
  readonly typed?: string
}
