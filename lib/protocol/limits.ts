// Every limit of the socket and its documents, the unit in each name. The server reads overrides from the environment
// by these names; the tests go to each limit and one beyond.

export const DEFAULT_LIMITS = {
  maxPayloadBytes: 8 * 1024 * 1024,
  maxFragments: 1_024,
  maxBufferedChunks: 16_384,
  maxLiveUpdateStructs: 20_000,
  maxFirstSyncStructs: 400_000,
  maxBoardWarnBytes: 20 * 1024 * 1024,
  maxBoardBytes: 25 * 1024 * 1024,
  maxRecordsPerBoard: 20_000,
  maxShapesPerPage: 4_000,
  maxPagesPerBoard: 40,
  /** UTF-16 units, as in all that follows here: of one record's JSON text without its `x` and `y`. */
  maxRecordChars: 64 * 1024,
  maxDrawRecordChars: 512 * 1024,
  /** Points in all segments of one drawing. */
  maxDrawPoints: 10_000,
  /** The length of any one text. */
  maxTextChars: 20_000,
  /** The length of a rich text as JSON, about: a record has room for it. */
  maxRichTextChars: 56 * 1024,
  /** The length of the JSON text of a record's `meta`. */
  maxMetaChars: 4 * 1024,
  /** The same for the document's record, whose `meta` holds the board's criteria. */
  maxDocumentMetaChars: 32 * 1024,
  maxRecordIdChars: 128,
  /** Objects and lists inside each other, the record itself being the first. */
  maxRecordDepth: 32,
  maxKeysPerObject: 200,
  /** The greatest distance from 0 of any coordinate, size or other number of a record. */
  maxRecordNumber: 10_000_000,
  /** A client that needs more than this many of its changes mended is not a person at work. */
  maxRepairsPerMinute: 20,
  maxPresenceBytes: 16 * 1024,
  presenceIntervalMs: 40,
  maxFramesPerSecond: 60,
  maxFramesBurst: 200,
  maxBytesPerSecond: 512 * 1024,
  maxBytesBurst: 16 * 1024 * 1024,
  maxSyncStep1Per10s: 5,
  maxPendingStructs: 200,
  maxPendingStructsBytes: 64 * 1024,
  /** A plenary of a thousand on phones, and its editors. */
  maxConnectionsPerBoard: 1_200,
  maxConnectionsPerUserPerBoard: 10,
  maxConnectionsPerProcess: 2_000,
  /** A whole plenary sits behind one address, and some come twice. */
  maxHandshakesPerMinutePerAddress: 1_500,
  maxHandshakesPerMinutePerUser: 30,
  maxHandshakesPerSecond: 50,
  maxRoomsInMemory: 200,
  maxQueuedFramesWhileLoading: 256,
  maxQueuedBytesWhileLoading: 8 * 1024 * 1024,
  softOutboundBytes: 1024 * 1024,
  /** Updates to a slow reader stop here; it is caught up when it has read what waits. */
  stopOutboundBytes: 4 * 1024 * 1024,
  hardOutboundBytes: 16 * 1024 * 1024,
  maxSlowReaderMs: 10_000,
  heartbeatIntervalMs: 15_000,
  heartbeatTimeoutMs: 30_000,
  idleUnloadMs: 60_000,
  /** An open room that stays unchanged for this long drops its document and keeps the stored bytes. */
  parkAfterMs: 30_000,
  /** The longest time for which clients' changes are gathered before they are applied together. */
  maxSyncTickMs: 40,
  maxCommitRows: 256,
  maxCommitBytes: 1024 * 1024,
  degradedAfterMs: 1_000,
  maxBufferedWriteBytes: 8 * 1024 * 1024,
  compactAfterRows: 500,
  compactAfterBytes: 2 * 1024 * 1024,
  keptSnapshots: 3,
  /** An empty room that nobody has changed for this long may be rewritten into a fresh document. */
  rewriteIdleMs: 30 * 24 * 60 * 60 * 1000,
  rewriteSweepMs: 60 * 60 * 1000,
  /** The stored, packed size; the unpacked size is several times as much. */
  minRewriteBytes: 16 * 1024,
  maxBriefBytes: 10 * 1024 * 1024,
  /** People's marks in briefs: their number, the length of a marked passage, and of a note. */
  maxHighlightsPerBrief: 2_000,
  maxHighlightChars: 4_000,
  maxNoteChars: 2_000,
  /** Comments in all threads of a board, the places of removed ones included, and the length of one. */
  maxCommentsPerBoard: 5_000,
  maxCommentChars: 4_000,
  /** Files in a Word document's package, their bytes when they are unpacked, and how many of one packed byte. */
  maxDocxEntries: 2_000,
  maxDocxInflatedBytes: 50 * 1024 * 1024,
  maxDocxRatio: 100,
  /** Reports of 300 pages and their annexes. */
  maxPdfPages: 400,
  /** The words that are extracted from a PDF, Word, HTML or Markdown file, as UTF-8. */
  maxBriefTextBytes: 2 * 1024 * 1024,
  /** Processor time for one file, also on a machine that is busy with others. A report of 300 pages takes about two seconds. */
  maxBriefCpuMs: 20_000,
  /** The same for people without an account. */
  maxVisitorBriefCpuMs: 10_000,
  maxJsonBodyBytes: 1024 * 1024,
  /** Keys and entries of lists: a ballot on 200 cards by ten criteria has some 4,000. */
  maxJsonValues: 10_000,
  /** Objects and lists inside each other. */
  maxJsonDepth: 32,
  maxThumbnailBytes: 256 * 1024,
  /** Requests of the API that change something, reading is free; the burst of a rate is a minute's worth. */
  maxWritesPerMinutePerUser: 600,
  /** A plenary of hundreds sits behind one address. */
  maxWritesPerMinutePerAddress: 12_000,
  /** What a person makes by requests with idempotency keys is known for so long; one more key is refused. */
  maxIdempotencyKeysPerUser: 10_000,
  maxIdempotencyKeyAgeMs: 24 * 60 * 60 * 1000,
  /**
   * Milliseconds of a second for which requests of one person, and of one address, may keep the event loop busy;
   * further requests wait. A workshop may share one address, and the rest must be enough that others notice nothing.
   */
  maxBusyMsPerSecondPerUser: 300,
  maxBusyMsPerSecondPerAddress: 500,
  /**
   * Reactions in a session: from one person, and shown on one board. The rest isn't shown, and nobody gets an error.
   */
  maxReactionsPer10sPerUser: 8,
  maxReactionsPerSecondPerBoard: 20,
  /** Signing in and up, resetting a password, and setting the server up, from one address. */
  maxSignInsPerMinutePerAddress: 100,
  /** Failures to sign in within `failedSignInWindowMs`: to one account from one address, and to it from everywhere. */
  maxFailedSignInsPerAccountAndAddress: 10,
  maxFailedSignInsPerAccount: 30,
  failedSignInWindowMs: 15 * 60 * 1000,
  /** Mails that one admin sends by hand: invitations, links to a new password, tests. */
  maxMailsPerHourPerAdmin: 200,
  /** New visitors, including those who join by a link: a whole plenary may share one address. */
  maxVisitorsPerMinutePerAddress: 1_500,
  /** The size of an uploaded file, and of the stored result. */
  maxImageBytes: 10 * 1024 * 1024,
  /** Width times height. */
  maxImagePixels: 50_000_000,
  /** All stored images of a board. */
  maxAssetBytesPerBoard: 500 * 1024 * 1024,
  maxUploadsPerMinutePerUser: 20,
  /** Pictures that wait for the server's browser, which draws one after the other; how long one may take; of one person. */
  maxWaitingRenders: 20,
  maxRenderMs: 60_000,
  maxRendersPerMinutePerUser: 30,
  /** Different letters that one part of a font face may have: more than any of our faces draws. */
  maxFontSubsetLetters: 8_000,
  /** A picture as SVG asks once for all its faces; a whole workshop sits behind one address. */
  maxFontSubsetsPerMinutePerAddress: 300,
  /** Letters are what a part costs, each face as much as a hundred besides: of one person, and of a workshop's address. */
  maxFontLettersPerMinutePerUser: 30_000,
  maxFontLettersPerMinutePerAddress: 120_000,
  /**
   * Requests for embedded boards and live pictures from one address; a page that shows one makes about three a minute.
   */
  maxEmbedReadsPerMinutePerAddress: 1_200,
  /** Requests of embedded boards that wait for a change, in total; those beyond this must try again later. */
  maxWaitingEmbedReads: 1_000,
  /** Exports that the server makes on a schedule. */
  maxSchedulesPerBoard: 5,
  /** Addresses that get the events of a board. */
  maxWebhooksPerBoard: 10,
  /** What the versions of a board take, packed. */
  maxVersionBytesPerBoard: 64 * 1024 * 1024,
  /** How long events of boards are kept; the newest of each board stays. */
  maxEventAgeMs: 90 * 24 * 60 * 60 * 1000,
  /** How long entries of the audit log are kept. */
  maxAuditAgeMs: 3 * 365 * 24 * 60 * 60 * 1000,
  /** The size of a file that the server delivers by itself. */
  maxDeliveredBytes: 25 * 1024 * 1024,
  /** The size of an imported archive: all the images that a board may have, and its briefs. */
  maxArchiveBytes: 600 * 1024 * 1024,
  maxArchiveEntries: 10_000,
  /** The size of a board file, of a picture that carries one, of its unpacked data, and of each text of an archive. */
  maxBoardFileBytes: 64 * 1024 * 1024,
  /**
   * A changed board that no editor's page has drawn gets its picture in the list of boards after this long without
   * changes.
   */
  thumbnailQuietMs: 2 * 60 * 1000,
} as const satisfies Record<string, number>

export type Limits = { readonly [K in keyof typeof DEFAULT_LIMITS]: number }
