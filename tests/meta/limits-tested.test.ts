// Every limit is tested at its value and one beyond it. Which tests do that for which limit stands here: a limit without an
// entry doesn't compile and doesn't pass, and neither does an entry whose test is gone or whose file never names the limit.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { titlesIn } from './titles-in'

/** A file, and the titles of those of its tests that go to the limit and one beyond. */
type Tested = readonly [file: string, title: string, ...more: string[]]

const READ_LIMITS = 'unit/server/briefs/read-limits.test.ts'
const LIMITS = 'integration/limits'
const SIGN_IN_RATES = 'integration/accounts/rates.test.ts'
const RECORDS: Tested = [
  'unit/document/record-limits.test.ts',
  'S9: takes a record that is as large as may be',
  'S9: takes nothing of what is one beyond it',
]
const QUEUES: Tested = [
  `${LIMITS}/waiting.test.ts`,
  'I10: %s: as much waits for the board, of everybody together, and is saved when it is there',
  'I10: beyond %s who sends more is told to come back, and what waited is saved all the same',
]
const FRAME_RATE: Tested = [
  `${LIMITS}/rates.test.ts`,
  'maxFramesBurst, maxFramesPerSecond: as many frames at once are read at the pace of the sender, one more waits its time',
]
const BYTE_RATE: Tested = [
  `${LIMITS}/rates.test.ts`,
  'maxBytesBurst, maxBytesPerSecond: as many bytes at once are read at the pace of the sender, for one more it waits its time',
]

const FAILED_SIGN_INS: Tested = [
  SIGN_IN_RATES,
  'S31: maxFailedSignInsPerAccountAndAddress: as many wrong passwords are answered, then even the right one waits',
  'S31: maxFailedSignInsPerAccount: counts an account’s failures from everywhere',
]

const TESTED: Readonly<Record<keyof Limits, Tested>> = {
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
    'maxBoardWarnBytes: of a board of as many bytes the log is told nothing, of one of one more it is told once',
  ],
  maxBoardBytes: [
    `${LIMITS}/boards.test.ts`,
    'maxBoardBytes: a board of as many bytes takes a change',
    'maxBoardBytes: one of one more takes none, its writers are told, and deleting makes room again',
  ],
  maxRecordsPerBoard: [
    'unit/document/record-limits.test.ts',
    'S9, I7: a board takes records of every kind up to its number, and of one more the last one goes',
  ],
  maxShapesPerPage: [
    'unit/document/record-limits.test.ts',
    'S9, I7: a page takes shapes up to its number, of whatever depth, and of one more the last one goes',
  ],
  maxRecordChars: RECORDS,
  maxDrawRecordChars: RECORDS,
  maxDrawPoints: RECORDS,
  maxTextChars: RECORDS,
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
  maxPresenceBytes: [
    'integration/threats/presence.test.ts',
    'S21: a state as large as it may be is shown to everybody, and its echo costs no stock page its socket',
  ],
  presenceIntervalMs: [
    `${LIMITS}/rates.test.ts`,
    'presenceIntervalMs: until it is over newer states replace older ones, and then the newest goes out',
  ],
  maxFramesPerSecond: FRAME_RATE,
  maxFramesBurst: FRAME_RATE,
  maxBytesPerSecond: BYTE_RATE,
  maxBytesBurst: BYTE_RATE,
  maxSyncStep1Per10s: [
    'integration/threats/floods.test.ts',
    'S6: asking for a large board again and again ends the socket after five answers',
    'S6: five questions in ten seconds are answered for ever',
  ],
  maxPendingStructs: [
    `${LIMITS}/waiting.test.ts`,
    'S5, I10: maxPendingStructs: as many structs wait for what is missing, of one more all are asked for again',
  ],
  maxPendingStructsBytes: [
    `${LIMITS}/waiting.test.ts`,
    'S5, I10: maxPendingStructsBytes: as many bytes wait for what is missing, of one more all are asked for again',
  ],
  maxConnectionsPerBoard: [
    `${LIMITS}/connections.test.ts`,
    'I10: maxConnectionsPerBoard: as many get in, one more is told that the board is full, until somebody has left',
  ],
  maxConnectionsPerUserPerBoard: [
    `${LIMITS}/connections.test.ts`,
    'I10: maxConnectionsPerUserPerBoard: a person gets in as often, is told the next time, and others are not disturbed',
  ],
  maxConnectionsPerProcess: [
    `${LIMITS}/connections.test.ts`,
    'I10: maxConnectionsPerProcess: as many get in, on whatever boards, and one more upgrade is refused with 503',
  ],
  maxHandshakesPerMinutePerAddress: [
    'integration/sync/handshakes.test.ts',
    'S31: an address that asked too often is refused with 429 and a time, before anybody asks who it is',
  ],
  maxHandshakesPerMinutePerUser: [
    'integration/sync/handshakes.test.ts',
    'S31: a person who opens a board too often is told in a sentence, and others are not disturbed',
  ],
  maxHandshakesPerSecond: [
    'integration/sync/handshakes.test.ts',
    'S31: a process that was asked too often refuses with 503 and a time, and has room again after it',
  ],
  maxRoomsInMemory: [
    `${LIMITS}/connections.test.ts`,
    'I10: maxRoomsInMemory: as many boards stay in memory, and of one more the one that was opened first leaves it unnoticed',
  ],
  maxQueuedFramesWhileLoading: QUEUES,
  maxQueuedBytesWhileLoading: QUEUES,
  softOutboundBytes: [
    'unit/sync/outbox.test.ts',
    'F9: softOutboundBytes: as much may wait without a time, one more has one',
  ],
  stopOutboundBytes: [
    'unit/sync/feed.test.ts',
    'stopOutboundBytes: is sent a change up to which as much waits, and stopped at one of one more',
  ],
  hardOutboundBytes: [
    `${LIMITS}/slow-readers.test.ts`,
    'F9: hardOutboundBytes: as much may wait for a reader, for one more it is told to come back',
  ],
  maxSlowReaderMs: [
    `${LIMITS}/slow-readers.test.ts`,
    'F9: maxSlowReaderMs: a reader may be behind for so long, then it is told to come back',
  ],
  heartbeatIntervalMs: [
    `${LIMITS}/slow-readers.test.ts`,
    'F10: heartbeatIntervalMs: after so long, and not before, a ping comes and a frame that stock pages understand',
  ],
  heartbeatTimeoutMs: [
    `${LIMITS}/slow-readers.test.ts`,
    'F10: heartbeatTimeoutMs: who was silent for so long stays, and for one more is cut without a word',
  ],
  idleUnloadMs: ['unit/sync/stay.test.ts', 'goes its time after the last one left, unless somebody comes back'],
  parkAfterMs: [
    'unit/sync/stay.test.ts',
    'is parked its time after the last use, with one timer however often it is used',
  ],
  maxSyncTickMs: [
    'unit/sync/update-inbox.test.ts',
    'maxSyncTickMs: of much that comes the next batch is handed on after so long, and not before',
  ],
  maxCommitRows: [
    'unit/persistence/log-writer.test.ts',
    'rows that come during a commit go together with the next, in order',
  ],
  maxCommitBytes: [
    'unit/persistence/log-writer.test.ts',
    'maxCommitBytes: as many bytes go in one commit, and of one more the last row goes with the next',
  ],
  degradedAfterMs: [
    'unit/persistence/log-writer.test.ts',
    'I12: degradedAfterMs: a commit may fail or hang for so long, and not for one more',
  ],
  maxBufferedWriteBytes: [
    `${LIMITS}/storage.test.ts`,
    'I10, I12: maxBufferedWriteBytes: while as much waits changes are taken, beyond it their writers are told to come back',
  ],
  compactAfterRows: ['unit/sync/compaction-trigger.test.ts', 'I5: folds after so many rows or so many bytes'],
  compactAfterBytes: ['unit/sync/compaction-trigger.test.ts', 'I5: folds after so many rows or so many bytes'],
  keptSnapshots: [`${LIMITS}/storage.test.ts`, 'I5: keptSnapshots: as many stay, and with one more the oldest goes'],
  rewriteIdleMs: [
    `${LIMITS}/storage.test.ts`,
    'rewriteIdleMs: a board that was idle for no longer stays as it is, and is rewritten when it was for one more',
  ],
  rewriteSweepMs: [
    `${LIMITS}/storage.test.ts`,
    'rewriteSweepMs: idle boards are looked for after so long, and not before',
  ],
  minRewriteBytes: [
    `${LIMITS}/storage.test.ts`,
    'minRewriteBytes: a board of as many bytes is rewritten, and a smaller one is left alone',
  ],
  maxBriefBytes: [
    `${LIMITS}/bodies.test.ts`,
    'maxBriefBytes: a %s of as many bytes is a brief, one of one more is refused with 413',
  ],
  maxHighlightsPerBrief: [
    `${LIMITS}/highlights.test.ts`,
    'maxHighlightsPerBrief: a brief takes as many marks, one more is refused with 413, and removing one makes room',
    'maxHighlightsPerBrief: many at once don’t go beyond it either, and other briefs are not concerned',
  ],
  maxHighlightChars: [
    `${LIMITS}/highlights.test.ts`,
    'maxHighlightChars: a passage of as many characters is marked, one of one more is refused with 413',
  ],
  maxNoteChars: [
    `${LIMITS}/highlights.test.ts`,
    'maxNoteChars: a note of as many characters is kept, one of one more is refused with 413, when made and when changed',
  ],
  maxDocxEntries: [READ_LIMITS, 'S24: maxDocxEntries: a package of as many files is read, one of one more is refused'],
  maxDocxInflatedBytes: [
    READ_LIMITS,
    'S24: maxDocxInflatedBytes: a package of as many bytes is read, one of one more is refused, whatever its list says',
  ],
  maxDocxRatio: [READ_LIMITS, 'S24: maxDocxRatio: what unpacks to so much is read, and to more is refused'],
  maxPdfPages: [READ_LIMITS, 'S25: maxPdfPages: a PDF of as many pages is read, one of one more is refused'],
  maxBriefTextBytes: [READ_LIMITS, 'S25: maxBriefTextBytes: as many bytes of words are read, one more is refused'],
  maxBriefCpuMs: [
    'integration/briefs/brief-reader.test.ts',
    'S25: maxBriefCpuMs: a file is read that needs less of the processor, and one that needs more is refused in words',
  ],
  maxJsonBodyBytes: [
    `${LIMITS}/bodies.test.ts`,
    'maxJsonBodyBytes: a JSON body of as many bytes is read, one of one more is refused with 413',
  ],
  maxSignInsPerMinutePerAddress: [
    SIGN_IN_RATES,
    'S31: maxSignInsPerMinutePerAddress: as many are answered, one more is refused with 429 and a time',
  ],
  maxFailedSignInsPerAccountAndAddress: FAILED_SIGN_INS,
  maxFailedSignInsPerAccount: FAILED_SIGN_INS,
  failedSignInWindowMs: [
    'unit/server/auth/rate-limit.test.ts',
    'S31: failedSignInWindowMs: in this time all failures are forgiven, one after the other',
  ],
  maxVisitorsPerMinutePerAddress: [
    SIGN_IN_RATES,
    'S31: maxVisitorsPerMinutePerAddress: as many visitors come in, one more is refused with 429 and a time',
  ],
  maxImageBytes: [
    `${LIMITS}/images.test.ts`,
    'maxImageBytes: an image of as many bytes is taken, one of one more is refused with 413 and leaves nothing behind',
  ],
  maxImagePixels: [
    `${LIMITS}/images.test.ts`,
    'maxImagePixels: an image of as many pixels is taken, one of one row more is refused with 415',
  ],
  maxAssetBytesPerBoard: [
    `${LIMITS}/images.test.ts`,
    'maxAssetBytesPerBoard: images are taken up to so many bytes as stored, one that makes it one more is refused with 413',
    'maxAssetBytesPerBoard: many at once don’t go beyond it either, and other boards are not concerned',
  ],
  maxReactionsPer10sPerUser: [
    `${LIMITS}/reactions.test.ts`,
    'maxReactionsPer10sPerUser: as many reactions are taken, then the person waits, and others go on',
  ],
  maxReactionsPerSecondPerBoard: [
    `${LIMITS}/reactions.test.ts`,
    'maxReactionsPerSecondPerBoard: as many are shown at once, and one more is taken and not shown',
  ],
  maxUploadsPerMinutePerUser: [
    `${LIMITS}/images.test.ts`,
    'S31: maxUploadsPerMinutePerUser: a person may upload as often, is told the next time, and others are not disturbed',
  ],
  maxWaitingRenders: [
    'integration/pictures/renderer.test.ts',
    'maxWaitingRenders: as many wait, one more is sent away with 503 and when to come back',
  ],
  maxRenderMs: [
    'integration/pictures/renderer.test.ts',
    'maxRenderMs: what takes less is drawn, what takes longer is ended, and the next one is drawn',
  ],
  maxRendersPerMinutePerUser: [
    'integration/api/board-export.test.ts',
    'S31: maxRendersPerMinutePerUser: a person may ask as often, is told the next time, and others are not disturbed',
  ],
  maxEmbedReadsPerMinutePerAddress: [
    `${LIMITS}/embeds.test.ts`,
    'S31: maxEmbedReadsPerMinutePerAddress: as many questions are answered, one more waits with a time',
  ],
  maxWaitingEmbedReads: [
    `${LIMITS}/embeds.test.ts`,
    'maxWaitingEmbedReads: as many wait for news, and one more is told at once to come back',
  ],
  maxSchedulesPerBoard: [
    `${LIMITS}/embeds.test.ts`,
    'maxSchedulesPerBoard: a board takes as many, one more is refused with 409, and removing one makes room',
  ],
  maxDeliveredBytes: [
    `${LIMITS}/embeds.test.ts`,
    'maxDeliveredBytes: a file of as many bytes is delivered, of one of one more the list says so',
  ],
  maxArchiveBytes: [
    `${LIMITS}/board-files.test.ts`,
    'maxArchiveBytes: an archive of as many bytes is taken, one of one more is refused with 413',
  ],
  maxArchiveEntries: [
    `${LIMITS}/board-files.test.ts`,
    'maxArchiveEntries: an archive of as many entries is taken, one of one more is refused with 422',
  ],
  maxBoardFileBytes: [
    `${LIMITS}/board-files.test.ts`,
    'maxBoardFileBytes: a board file of as many bytes is taken, also packed, one of one more is refused',
  ],
  thumbnailQuietMs: [
    'unit/services/pictures/keep-thumbnails.test.ts',
    'thumbnailQuietMs: a board that changed is drawn when it was quiet for so long, not before, and once',
  ],
  maxThumbnailBytes: [
    `${LIMITS}/bodies.test.ts`,
    'maxThumbnailBytes: a picture of as many bytes is kept, one of one more is refused with 413',
  ],

  maxFontSubsetLetters: [
    `${LIMITS}/font-subsets.test.ts`,
    'maxFontSubsetLetters: a part of as many different letters is cut, however often they come; of one more it is refused with 413',
  ],
  maxFontSubsetsPerMinutePerAddress: [
    `${LIMITS}/font-subsets.test.ts`,
    'S31: maxFontSubsetsPerMinutePerAddress: as many requests are answered, one more is refused with 429 and a time',
  ],
  maxWritesPerMinutePerUser: [
    `${LIMITS}/writes.test.ts`,
    'S31: maxWritesPerMinutePerUser: as many changes a minute are made for a person, one more is not, and others go on',
  ],
  maxWritesPerMinutePerAddress: [
    `${LIMITS}/writes.test.ts`,
    'S31: maxWritesPerMinutePerAddress: as many changes a minute are made for an address, one more is not, whoever sends it',
  ],
}

/** What is wrong with an entry; nothing for one that names tests that there are, in a file that names the limit. */
function faultsOf(limit: string, tested: Tested | undefined): string[] {
  if (!tested) return [`${limit} is not tested`]
  const [file, ...titles] = tested
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  const known = titlesIn(file, text)
  const missing = titles.filter((title) => !known.includes(title)).map((title) => `${file} has no test "${title}"`)
  return new RegExp(`\\b${limit}\\b`).test(text) ? missing : [...missing, `${file} never names ${limit}`]
}

describe('every limit is tested at its value and one beyond:', () => {
  it.each(Object.keys(DEFAULT_LIMITS))('%s', (limit) => {
    expect(faultsOf(limit, TESTED[limit as keyof Limits])).toEqual([])
  })

  it('and no other is in the table', () => {
    expect(Object.keys(TESTED).sort()).toEqual(Object.keys(DEFAULT_LIMITS).sort())
  })

  it('and the table is looked at', () => {
    expect(faultsOf('maxNothing', undefined)).toEqual(['maxNothing is not tested'])
    const file = 'unit/sync/stay.test.ts'
    expect(faultsOf('maxNothing', [file, 'no such test'])).toEqual([
      `${file} has no test "no such test"`,
      `${file} never names maxNothing`,
    ])
  })
})
