// Draws one job after the other, in the order of arrival, with a bound on the waiting jobs and on the time of each.
// Background work runs only while nobody waits.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { offLoop } from '../fairness/busy-time'

interface Waiting {
  readonly start: () => void
}

/** Runs drawing jobs one after the other; background jobs run only while nobody waits. */
export class RenderQueue {
  readonly #limits: Pick<Limits, 'maxWaitingRenders' | 'maxRenderMs'>
  readonly #waiting: Waiting[] = []
  #isBusy = false
  /** How long the last job took: what somebody who is sent away waits for, times those before them. */
  #lastMs = 2_000

  constructor(limits: Pick<Limits, 'maxWaitingRenders' | 'maxRenderMs'>) {
    this.#limits = limits
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** True when no job runs and none waits. */
  get isIdle(): boolean {
    return !this.#isBusy
  }

  /**
   * Runs `work` when it is its turn; its signal aborts when `signal` does, or when it takes too long. Throws AppError
   * `busy` when too many wait or it took too long, `bad-request` when its caller has gone away.
   */
  run<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return offLoop(() => this.#run(work, signal))
  }

  async #run<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    await this.#turn(signal)
    const { maxRenderMs } = this.#limits
    const startedAt = performance.now()
    const late = new AbortController()
    const deadline = setTimeout(() => late.abort(), maxRenderMs)
    const ended = AbortSignal.any(signal ? [signal, late.signal] : [late.signal])
    try {
      return await work(ended)
    } catch (error) {
      if (signal?.aborted) throw calledOff()
      if (late.signal.aborted) {
        const seconds = Math.round(maxRenderMs / 1000)
        const detail = `This took longer than ${seconds} s to draw and was ended. Ask for a frame of the board or a smaller scale, or try again when the server has less to do.`
        throw new AppError('busy', detail, undefined, 30)
      }
      throw error
    } finally {
      clearTimeout(deadline)
      this.#lastMs = performance.now() - startedAt
      this.#isBusy = false
      this.#waiting.shift()?.start()
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw calledOff()
    if (!this.#isBusy) {
      this.#isBusy = true
      return
    }
    if (this.#waiting.length >= this.#limits.maxWaitingRenders) {
      const seconds = Math.max(1, Math.ceil((this.#lastMs * (this.#waiting.length + 1)) / 1000))
      throw new AppError('busy', 'Too many pictures wait to be drawn just now. Try again.', undefined, seconds)
    }
    await new Promise<void>((resolve, reject) => {
      const entry: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', leave)
          this.#isBusy = true
          resolve()
        },
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(calledOff())
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.#waiting.push(entry)
    })
  }
}

function calledOff(): AppError {
  return new AppError('bad-request', 'The picture was called off.')
}
