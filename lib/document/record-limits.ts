// Size limits for the parts of a document (SYNC-SPEC 2). Anything beyond them is removed in the transaction that brings
// it.

import type { Limits } from '../protocol/limits'

/** Limits that apply to each record by itself. */
export type ContentLimits = Pick<
  Limits,
  | 'maxRecordChars'
  | 'maxDrawRecordChars'
  | 'maxDrawPoints'
  | 'maxTextChars'
  | 'maxMetaChars'
  | 'maxDocumentMetaChars'
  | 'maxRecordIdChars'
  | 'maxRecordDepth'
  | 'maxKeysPerObject'
  | 'maxRecordNumber'
>

/** That, and how many records there may be. Shapes count at whatever depth. */
export type RecordLimits = ContentLimits & Pick<Limits, 'maxRecordsPerBoard' | 'maxShapesPerPage'>
