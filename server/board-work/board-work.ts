// Gives work on whole boards to a thread, in fair turns, so that nobody else waits for it (SYNC-SPEC S49).

import type { BoardRecord } from '@/lib/document/records/records'
import type { Asker } from '../fairness/asker'
import { FairLine } from '../fairness/fair-line'
import { PLACES_FOR_A_WORKSHOP } from '../fairness/fair-places'
import type { Logger } from '../log/logger'
import { RequestThread } from '../threads/request-thread'
import { systemClock } from '../time/clock'
import type { BoardJob, ResultOf, WishesOf } from './board-jobs'
import { type PackedRecords, packRecords } from './packed-records'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './board-work-thread-source.mjs' : './board-work-thread.mjs',
  import.meta.url,
)
const MAX_HEAP_MB = 1_024
const MAX_IDLE_MS = 30_000
const PLACES_PER_PERSON = 16

export interface BoardWorkRequest {
  readonly job: BoardJob
  readonly records: PackedRecords
  readonly wishes: unknown
}

export type BoardWorkReply =
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly message: string }

/** The person for whom a piece of work is done, and the signal that ends the wait for it. */
export interface WorkFor {
  /** The person; null for the server itself, whose work waits only for the piece that is being done. */
  readonly asker: Asker | null
  readonly signal?: AbortSignal | undefined
}

export const FOR_THE_SERVER: WorkFor = { asker: null }

/** Runs work on whole boards in a thread, in fair turns. */
export class BoardWork {
  readonly #thread: Pick<RequestThread<BoardWorkRequest, BoardWorkReply>, 'ask' | 'close'>
  readonly #line = new FairLine({
    clock: systemClock,
    places: PLACES_FOR_A_WORKSHOP,
    placesPerPerson: PLACES_PER_PERSON,
    words: {
      tooMany: 'Several of your files and copies of boards are being made just now. Try again when one is done.',
      busy: 'Too many files and copies of boards are being made just now. Try again in a moment.',
      calledOff: 'The work was called off.',
    },
  })

  /** `thread` is for tests that look at its requests. */
  constructor(logger: Logger, thread?: Pick<RequestThread<BoardWorkRequest, BoardWorkReply>, 'ask' | 'close'>) {
    this.#thread =
      thread ??
      new RequestThread({
        name: 'board work',
        entry: ENTRY,
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
        maxIdleMs: MAX_IDLE_MS,
        logger,
      })
  }

  /**
   * Does a job of board-jobs on records that nobody changes in place. Throws AppError `too-many` or `busy` with a time,
   * `bad-request` when the asker has gone, and Error when the job fails or its thread dies.
   */
  async run<J extends BoardJob>(
    job: J,
    records: readonly BoardRecord[],
    wishes: WishesOf<J>,
    { asker, signal }: WorkFor,
  ): Promise<ResultOf<J>> {
    const ask = async (ended?: AbortSignal): Promise<ResultOf<J>> => {
      const packed = await packRecords(records)
      ended?.throwIfAborted()
      const reply = await this.#thread.ask({ job, records: packed, wishes }, [])
      if (reply.type === 'failed') throw new Error(`The work on a board failed (${job}): ${reply.message}`)
      return reply.result as ResultOf<J>
    }
    return asker ? this.#line.run(asker, ask, signal) : ask(signal)
  }

  /** Ends the thread. Work that is under way is rejected. */
  close(): Promise<void> {
    return this.#thread.close()
  }
}
