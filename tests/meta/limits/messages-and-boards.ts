// The tests of the limits of one message, one record and one board.

import { LIMITS, type Tested, type TestedLimits } from './tested'

const RECORDS: Tested = [
  'unit/document/record-limits.test.ts',
  'S9: takes a record that is as large as may be',
  'S9: accepts nothing that is one beyond it',
]

export const OF_MESSAGES_AND_BOARDS = {
  maxPayloadBytes: [
    `${LIMITS}/frames.test.ts`,
    'maxPayloadBytes: a message of as many bytes is taken, and one of one more ends its socket with 1009',
  ],
  maxFragments: [
    `${LIMITS}/frames.test.ts`,
    'maxFragments: a message in as many pieces is taken, and one in one more ends its socket with 1008',
  ],
  maxBufferedChunks: [
    `${LIMITS}/frames.test.ts`,
    'maxBufferedChunks: a message that comes in as many reads is taken, and in one more it ends its socket with 1008',
  ],
  maxLiveUpdateStructs: [
    `${LIMITS}/frames.test.ts`,
    'maxLiveUpdateStructs: a change of as many structs is taken, and one of one more ends its socket with 4413',
  ],
  maxFirstSyncStructs: [
    `${LIMITS}/frames.test.ts`,
    'maxFirstSyncStructs: a first step 2 of as many structs is taken, one of one more and a second one are not',
    'maxFirstSyncStructs: any change may delete as many ranges, and with one more it ends its socket with 4413',
  ],
  maxBoardWarnBytes: [
    `${LIMITS}/boards.test.ts`,
    'maxBoardWarnBytes: a board of as many bytes isn’t logged, a board of one more is logged once',
  ],
  maxBoardBytes: [
    `${LIMITS}/boards.test.ts`,
    'maxBoardBytes: a board of as many bytes takes a change',
    'maxBoardBytes: a board of one byte more accepts no additions, its writers get the reason, and deleting makes room again',
  ],
  maxRecordsPerBoard: [
    'unit/document/record-limits.test.ts',
    'S9, I7: a board takes records of every kind up to its number, and with one more the last one is removed',
  ],
  maxShapesPerPage: [
    'unit/document/record-limits.test.ts',
    'S9, I7: a page takes shapes up to its number, of any depth, and with one more the last one is removed',
  ],
  maxPagesPerBoard: [
    'unit/document/record-limits.test.ts',
    'S9, I7: a board takes pages up to its number, and with one more the last one is removed, but not its shapes',
  ],
  maxRecordChars: RECORDS,
  maxDrawRecordChars: RECORDS,
  maxDrawPoints: RECORDS,
  maxTextChars: RECORDS,
  maxRichTextChars: [
    'unit/document/repair-rich-text.test.ts',
    'S50: a text of the greatest length stays, and a longer one loses its end',
  ],
  maxMetaChars: RECORDS,
  maxDocumentMetaChars: RECORDS,
  maxRecordIdChars: RECORDS,
  maxRecordDepth: RECORDS,
  maxKeysPerObject: RECORDS,
  maxRecordNumber: RECORDS,
  maxRepairsPerMinute: [
    'integration/threats/content.test.ts',
    'S9: who needs more than twenty repairs in a minute is sent away, and a minute later may go on',
  ],
} satisfies TestedLimits
