// How large the parts of a document may be (SYNC-SPEC 2). What is beyond goes in the transaction that brings it.

import type { Limits } from '../protocol/limits'

/** What binds each record by itself. */
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
