// The sync engine's numbers under their Prometheus names. Nothing is copied while the engine works: they are read when
// somebody asks.

import { Counter, Gauge, type Registry } from 'prom-client'
import type { SyncStats } from '../sync/board-rooms'
import type { SyncCounters } from '../sync/sockets/sync-counters'
import { CommitHistogram } from './commit-histogram'
import { addReadCounter } from './read-counter'

export interface SyncSource {
  readonly counters: SyncCounters
  readonly stats: () => SyncStats
}

type Reading = readonly [name: string, help: string, read: (source: SyncSource) => number]
type LabelledReading = readonly [name: string, help: string, read: (source: SyncSource) => ReadonlyMap<string, number>]

const GAUGES: readonly Reading[] = [
  ['connections', 'Open sockets', ({ stats }) => stats().connections],
  ['rooms', 'Boards that are open', ({ stats }) => stats().rooms],
  ['documents', 'Boards whose document is in memory', ({ stats }) => stats().documents],
  ['write_buffer_bytes', 'Changes that are not committed yet', ({ stats }) => stats().bufferedBytes],
  ['held_up_boards', 'Boards that can not be saved while others can', ({ stats }) => stats().heldUpBoards],
  ['waiting_bytes', 'Changes that wait for ones that are missing', ({ stats }) => stats().waitingBytes],
]

const COUNTERS: readonly Reading[] = [
  ['connections_opened_total', 'Sockets that joined a board', ({ counters }) => counters.connectionsOpened],
  ['connections_closed_total', 'Sockets that left a board', ({ counters }) => counters.connectionsClosed],
  ['rooms_loaded_total', 'Boards loaded from the database', ({ counters }) => counters.roomsLoaded],
  ['updates_received_total', 'Changes of clients that were let in', ({ counters }) => counters.updatesReceived],
  ['updates_committed_total', 'Changes of clients that are on the disk', ({ counters }) => counters.updatesCommitted],
  ['updates_delivered_total', 'Changes times the sockets they went to', ({ counters }) => counters.updatesDelivered],
  ['rows_committed_total', 'Rows of the log; many changes share one', ({ counters }) => counters.rowsCommitted],
  ['marks_acknowledged_total', 'Marks answered with "saved"', ({ counters }) => counters.marksAcknowledged],
  ['presence_received_total', 'Presence frames of clients', ({ counters }) => counters.presenceReceived],
  ['presence_delivered_total', 'Presence states sent to sockets', ({ counters }) => counters.presenceDelivered],
  ['socket_writes_total', 'Writes to sockets; frames may share one', ({ counters }) => counters.socketWrites],
  ['sent_bytes_total', 'Bytes written to sockets', ({ counters }) => counters.sentBytes],
  ['joins_total', 'Joins that were answered with a state', ({ counters }) => counters.joinsAnswered],
  ['slicings_total', 'Stored states cut into slices, at most one a loaded board', ({ counters }) => counters.slicings],
  ['repairs_total', 'Records that were mended after a change', ({ counters }) => counters.repairs],
  ['slow_readers_total', 'Sockets stopped because of a slow reader', ({ counters }) => counters.slowReaders],
  ['degraded_seconds_total', 'Time during which commits failed', ({ stats }) => stats().degradedMs / 1000],
]

const LABELLED_COUNTERS: readonly LabelledReading[] = [
  ['rejected_frames_total', 'Frames that were refused, by why', ({ counters }) => counters.rejectedFrames],
  ['refused_handshakes_total', 'Sockets that were not let in, by why', ({ counters }) => counters.refusedHandshakes],
]

/** Adds the sync engine's numbers to a registry; they are read at each scrape. */
export function addSyncMetrics(registry: Registry, source: SyncSource): void {
  const registers = [registry]
  for (const [name, help, read] of GAUGES) {
    new Gauge({
      name: `foreboard_${name}`,
      help,
      registers,
      collect() {
        this.set(read(source))
      },
    })
  }
  for (const [name, help, read] of COUNTERS) addReadCounter(registry, name, help, () => read(source))
  for (const [name, help, read] of LABELLED_COUNTERS) {
    new Counter({
      name: `foreboard_${name}`,
      help,
      labelNames: ['reason'],
      registers,
      collect() {
        this.reset()
        for (const [reason, count] of read(source)) this.inc({ reason }, count)
      },
    })
  }
  new CommitHistogram(source.counters, registry)
}
