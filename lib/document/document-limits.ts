// How large the parts of a document may be (SYNC-SPEC 2). What is beyond goes in the transaction that brings it. These
// bind every server and page alike, because both decide by them what a board shows; only how many records a board may
// hold is each server's own to set.

/** UTF-16 units of one record's JSON text. */
export const MAX_RECORD_LENGTH = 64 * 1024
/** The same of a drawing. */
export const MAX_DRAWING_LENGTH = 512 * 1024
/** Points of all segments of a drawing. */
export const MAX_DRAWING_POINTS = 10_000
/** UTF-16 units of any one text. */
export const MAX_TEXT_LENGTH = 20_000
/** UTF-16 units of the JSON text of a record's `meta`. */
export const MAX_META_LENGTH = 4 * 1024
/** UTF-16 units of a record's id. */
export const MAX_ID_LENGTH = 128
/** Objects and lists inside each other, the record itself being the first. */
export const MAX_VALUE_DEPTH = 32
/** Keys of one object. */
export const MAX_KEYS = 200
/** No coordinate, size or other number of a record is further from 0. */
export const MAX_NUMBER = 1e7
/** Shapes above a shape, up to its page. */
export const MAX_SHAPE_DEPTH = 32

/** How many records there may be. Those that an update adds beyond it are taken out again. */
export interface RecordLimits {
  /** Records of every kind. */
  readonly maxRecordsPerBoard: number
  /** Shapes, at whatever depth. */
  readonly maxShapesPerPage: number
}

export const DEFAULT_RECORD_LIMITS: RecordLimits = { maxRecordsPerBoard: 20_000, maxShapesPerPage: 4_000 }
