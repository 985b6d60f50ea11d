// The boards that this node is the home of, among several nodes (decision 255). It says again and again that it lives,
// and learns by that which of its boards others have taken.

import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import { repeatJob } from '@/server/time/repeat-job'
import { BoardElsewhereError, type BoardHomes, type HeldHome, type Home } from './board-homes'
import type { HomeLog } from './home-log'

export interface HomeKeeperOptions {
  readonly log: HomeLog
  readonly beatMs: number
  readonly clock: Clock
  readonly logger: Logger
}

/** Between two beats that come through a lease ends. */
const MISSED_BEATS = 3

interface Kept {
  readonly taking: Promise<Home>
  /** Null until it is ours. */
  home: Home | null
  holds: number
}

/** Takes homes, keeps them while they are held, and gives them up. */
export class HomeKeeper implements BoardHomes {
  readonly #options: HomeKeeperOptions
  readonly #kept = new Map<string, Kept>()
  readonly #listeners = new Set<(home: Home) => void>()
  readonly #stopBeating: () => Promise<void>
  #isStopped = false
  #beatenAt: number

  /** Whether the other nodes take this one for alive, as far as it knows. */
  get isKnown(): boolean {
    const { clock, beatMs } = this.#options
    return !this.#isStopped && clock.now() - this.#beatenAt < MISSED_BEATS * beatMs
  }

  /** Resolves when this node is known to live. */
  static async start(options: HomeKeeperOptions): Promise<HomeKeeper> {
    await options.log.beat()
    return new HomeKeeper(options)
  }

  private constructor(options: HomeKeeperOptions) {
    this.#options = options
    this.#beatenAt = options.clock.now()
    const { clock, beatMs, logger } = options
    this.#stopBeating = repeatJob({
      clock,
      everyMs: beatMs,
      firstAfterMs: beatMs,
      run: () => this.#beat(),
      onFailed: (error) => logger.error({ err: error }, 'This node could not say that it lives'),
    })
  }

  async hold(boardId: string): Promise<HeldHome> {
    if (this.#isStopped) throw new BoardElsewhereError()
    const kept = this.#kept.get(boardId) ?? this.#take(boardId)
    kept.holds += 1
    let isHeld = true
    const release = (): void => {
      if (!isHeld) return
      isHeld = false
      kept.holds -= 1
      if (kept.holds === 0) this.#giveUp(boardId, kept)
    }
    try {
      const { token } = await kept.taking
      // Lost in the meantime, or all was given up.
      if (this.#kept.get(boardId) !== kept) throw new BoardElsewhereError()
      return { token, release }
    } catch (error) {
      release()
      throw error
    }
  }

  /** Tells the holders of the board that another node has taken it. Once all was given up, they know. */
  lose(home: Home): void {
    if (this.#isStopped) return
    if (this.#kept.get(home.boardId)?.home?.token === home.token) this.#kept.delete(home.boardId)
    this.#options.logger.warn(home, 'Another node has taken a board')
    for (const listener of this.#listeners) listener(home)
  }

  /** Calls back with each home that is lost. Returns the unsubscriber. */
  onLost(listener: (home: Home) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Where another living node has the board; null when it is at home here, or nowhere. */
  async find(boardId: string): Promise<string | null> {
    return this.#kept.has(boardId) ? null : this.#options.log.find(boardId)
  }

  /** The addresses of all nodes that live. */
  living(): Promise<readonly string[]> {
    return this.#options.log.living()
  }

  /** Gives all homes up: other nodes may take them at once. Nothing is held any more. */
  async stop(): Promise<void> {
    if (this.#isStopped) return
    this.#isStopped = true
    await this.#stopBeating()
    this.#kept.clear()
    await this.#options.log.leave()
  }

  #take(boardId: string): Kept {
    const taking = this.#options.log.take(boardId).then((taken) => {
      if (!taken.isOurs) throw new BoardElsewhereError()
      kept.home = { boardId, token: taken.token }
      return kept.home
    })
    const kept: Kept = { taking, home: null, holds: 0 }
    this.#kept.set(boardId, kept)
    taking.catch(() => {
      // The next one asks again.
      if (this.#kept.get(boardId) === kept) this.#kept.delete(boardId)
    })
    return kept
  }

  #giveUp(boardId: string, kept: Kept): void {
    if (this.#kept.get(boardId) !== kept) return
    this.#kept.delete(boardId)
    const { log, logger } = this.#options
    void kept.taking
      .then((home) => log.release([home]))
      .catch((error: unknown) => {
        // Nobody waits for it: another node that wants the board gets it when this one stops, and this one any time.
        if (!(error instanceof BoardElsewhereError)) logger.error({ boardId, err: error }, 'A board stays at this node')
      })
  }

  async #beat(): Promise<void> {
    const before = [...this.#kept].map(([boardId, { home }]) => ({ boardId, home }))
    const { clock, log } = this.#options
    const beganAt = clock.now()
    const stillOurs = new Map((await log.beat()).map(({ boardId, token }) => [boardId, token]))
    this.#beatenAt = beganAt
    for (const { boardId, home } of before) {
      // What was taken or given up while it was asked says nothing.
      if (home && this.#kept.get(boardId)?.home === home && stillOurs.get(boardId) !== home.token) this.lose(home)
    }
  }
}
