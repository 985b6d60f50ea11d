// Size limits for the parts of a document (SYNC-SPEC 2). Anything beyond them is removed in the transaction that brings
// it.

import type { Limits } from '../../protocol/limits'

/** Limits that apply to each record by itself. */
export type ContentLimits = Pick<
  Limits,
  | 'maxRecordChars'
  | 'maxDrawRecordChars'
  | 'maxDrawPoints'
  | 'maxTextChars'
  | 'maxRichTextChars'
  | 'maxMetaChars'
  | 'maxDocumentMetaChars'
  | 'maxRecordIdChars'
  | 'maxRecordDepth'
  | 'maxKeysPerObject'
  | 'maxRecordNumber'
>

/** The limits of each record, and the numbers of records. Shapes count at any depth. */
export type RecordLimits = ContentLimits & Pick<Limits, 'maxRecordsPerBoard' | 'maxShapesPerPage' | 'maxPagesPerBoard'>
