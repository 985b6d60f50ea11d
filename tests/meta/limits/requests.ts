// The tests of the limits on HTTP requests: briefs, sign-ins, images, pictures, files, writes.

import { LIMITS, type Tested, type TestedLimits } from './tested'

const READ_LIMITS = 'unit/server/briefs/read-limits.test.ts'
const SIGN_IN_RATES = 'integration/accounts/rates.test.ts'
const FAILED_SIGN_INS: Tested = [
  SIGN_IN_RATES,
  'S31: maxFailedSignInsPerAccountAndAddress: as many wrong passwords are answered, then even the right one waits',
  'S31: maxFailedSignInsPerAccount: counts an account’s failures from everywhere',
]

const BUSY_SHARES: Tested = [
  'unit/server/fairness/busy-shares.test.ts',
  'S41: maxBusyMsPerSecondPerUser, maxBusyMsPerSecondPerAddress: who has had no more goes on at once, and who has had more waits until it is paid back',
]
const FONT_LETTERS: Tested = [
  `${LIMITS}/font-subsets.test.ts`,
  'S38: maxFontLettersPerMinutePerUser, maxFontLettersPerMinutePerAddress: parts with as many letters are cut for a person, and for an address; then 429 with a time',
]

export const OF_REQUESTS = {
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
  maxCommentsPerBoard: [
    `${LIMITS}/comments.test.ts`,
    'maxCommentsPerBoard: a board takes as many in all threads, one more is refused with 413, and removing a thread makes room',
    'maxCommentsPerBoard: many at once don’t go beyond it either, and other boards are not concerned',
  ],
  maxCommentChars: [
    `${LIMITS}/comments.test.ts`,
    'maxCommentChars: a comment of as many characters is kept, one of one more is refused with 413, when made, answered and changed',
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
  maxVisitorBriefCpuMs: [
    `${LIMITS}/bodies.test.ts`,
    'S39: maxVisitorBriefCpuMs: a file that needs more of the processor is refused to a visitor, and read for an account',
  ],
  maxJsonBodyBytes: [
    `${LIMITS}/bodies.test.ts`,
    'maxJsonBodyBytes: a JSON body of as many bytes is read, one of one more is refused with 413',
  ],
  maxJsonValues: [
    `${LIMITS}/bodies.test.ts`,
    'S40: maxJsonValues: a body with as many keys and entries is read, one of one more is refused with 413',
  ],
  maxJsonDepth: [
    `${LIMITS}/bodies.test.ts`,
    'S40: maxJsonDepth: a body with as many levels is read, one of one more is refused with 413',
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
  maxMailsPerHourPerAdmin: [
    'integration/admin/invitations.test.ts',
    'S31: maxMailsPerHourPerAdmin: as many are sent, one more is refused with 429 and a time, and none of its mails goes out',
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
    'S31: maxUploadsPerMinutePerUser: a person may upload as often, is refused the next time with the reason, and others are not disturbed',
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
    'S31: maxRendersPerMinutePerUser: a person may ask as often, is refused the next time with the reason, and others are not disturbed',
  ],
  maxEmbedReadsPerMinutePerAddress: [
    `${LIMITS}/embeds.test.ts`,
    'S31: maxEmbedReadsPerMinutePerAddress: as many questions are answered, one more waits with a time',
  ],
  maxWaitingEmbedReads: [
    `${LIMITS}/embeds.test.ts`,
    'maxWaitingEmbedReads: as many wait for news, and one more is asked at once to come back',
  ],
  maxSchedulesPerBoard: [
    `${LIMITS}/embeds.test.ts`,
    'maxSchedulesPerBoard: a board takes as many, one more is refused with 409, and removing one makes room',
  ],
  maxWebhooksPerBoard: [
    `${LIMITS}/embeds.test.ts`,
    'maxWebhooksPerBoard: a board takes as many, one more is refused with 409, and removing one makes room',
  ],
  maxVersionBytesPerBoard: [
    `${LIMITS}/versions.test.ts`,
    'maxVersionBytesPerBoard: versions take as much, for one more the oldest that nobody named goes, and without one it is refused',
  ],
  maxEventAgeMs: [
    'integration/threads/events.test.ts',
    'maxEventAgeMs: an event of that age stays, an older one is deleted',
  ],
  maxAuditAgeMs: [
    'integration/admin/audit.test.ts',
    'maxAuditAgeMs: an entry of that age stays, an older one is deleted',
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
  maxIdempotencyKeysPerUser: [
    `${LIMITS}/idempotency-keys.test.ts`,
    'S70: maxIdempotencyKeysPerUser: as many keys are known of a person, one more is refused with 429, and the known ones count',
  ],
  maxIdempotencyKeyAgeMs: [
    `${LIMITS}/idempotency-keys.test.ts`,
    'S70: maxIdempotencyKeyAgeMs: a key of that age is known, an older one makes something new and its row goes',
  ],
  maxBusyMsPerSecondPerUser: BUSY_SHARES,
  maxBusyMsPerSecondPerAddress: BUSY_SHARES,
  maxFontLettersPerMinutePerUser: FONT_LETTERS,
  maxFontLettersPerMinutePerAddress: FONT_LETTERS,
  maxWritesPerMinutePerUser: [
    `${LIMITS}/writes.test.ts`,
    'S31: maxWritesPerMinutePerUser: as many changes a minute are made for a person, one more is not, and others go on',
  ],
  maxWritesPerMinutePerAddress: [
    `${LIMITS}/writes.test.ts`,
    'S31: maxWritesPerMinutePerAddress: as many changes a minute are made for an address, and one more is refused for any person',
  ],
} satisfies TestedLimits
