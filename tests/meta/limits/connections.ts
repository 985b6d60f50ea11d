// The tests of the limits on connections: presence, rates, waiting updates, numbers of clients, slow clients.

import { LIMITS, type Tested, type TestedLimits } from './tested'

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

export const OF_CONNECTIONS = {
  maxPresenceBytes: [
    'integration/threats/presence.test.ts',
    'S21: a state as large as it may be is shown to everybody, and its echo costs no stock page its socket',
    'F32, S21: a state that is larger or deeper than allowed is not shown, costs nobody a socket, and is reported once',
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
    'I10: maxConnectionsPerBoard: as many get in, one more learns that the board is full, until somebody has left',
  ],
  maxConnectionsPerUserPerBoard: [
    `${LIMITS}/connections.test.ts`,
    'I10: maxConnectionsPerUserPerBoard: a person gets in as often, is refused the next time with the reason, and others are not disturbed',
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
    'S31: a person who opens a board too often gets a sentence, and others are not disturbed',
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
} satisfies TestedLimits
