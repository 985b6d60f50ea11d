// Draws one job after the other, in fair turns and for accounts first (SYNC-SPEC S38), with a bound on the waiting jobs and
// on the time of each. Background work runs only while nobody waits.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Asker } from '../fairness/asker'
import { FairLine } from '../fairness/fair-line'
import { type Clock, systemClock } from '../time/clock'

const BUSY = 'Too many pictures wait to be drawn just now. Try again.'

/** Runs drawing jobs one after the other, in fair turns; background jobs run only while nobody waits. */
export class RenderQueue {
  readonly #maxRenderMs: number
  readonly #line: FairLine

  constructor(
    { maxWaitingRenders, maxRenderMs }: Pick<Limits, 'maxWaitingRenders' | 'maxRenderMs'>,
    clock: Clock = systemClock,
  ) {
    this.#maxRenderMs = maxRenderMs
    // Those that wait, and the one that is drawn. One person may have all of them until somebody else comes.
    const places = maxWaitingRenders + 1
    const words = { tooMany: BUSY, busy: BUSY, calledOff: 'The picture was called off.' }
    this.#line = new FairLine({ clock, accountsFirst: true, places, placesPerPerson: places + 1, words })
  }

  get waiting(): number {
    return this.#line.waiting
  }

  /** True when no job runs and none waits. */
  get isIdle(): boolean {
    return this.#line.isIdle
  }

  /**
   * Runs `work` when it is the asker's turn; its signal aborts when `signal` does, or when it takes too long. Throws
   * AppError `busy` when too many wait or it took too long, `bad-request` when its caller has gone away.
   */
  run<T>(asker: Asker, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#line.run(asker, (ended) => this.#inTime(work, ended), signal)
  }

  async #inTime<T>(work: (signal: AbortSignal) => Promise<T>, ended: AbortSignal): Promise<T> {
    const late = new AbortController()
    const deadline = setTimeout(() => late.abort(), this.#maxRenderMs)
    try {
      return await work(AbortSignal.any([ended, late.signal]))
    } catch (error) {
      if (ended.aborted || !late.signal.aborted) throw error
      const seconds = Math.round(this.#maxRenderMs / 1000)
      const detail = `This took longer than ${seconds} s to draw and was ended. Ask for a frame of the board or a smaller scale, or try again when the server has less to do.`
      throw new AppError('busy', detail, undefined, 30)
    } finally {
      clearTimeout(deadline)
    }
  }
}
