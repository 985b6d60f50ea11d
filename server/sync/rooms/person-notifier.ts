// Notifies the rest of the server of people who come onto a board and who leave it, however many windows they have
// open.

import type { Logger } from '@/server/log/logger'

export type PersonListener = (boardId: string, userId: string, isHere: boolean) => void

/** Reports a person's first socket on a board, and the end of their last one. */
export class PersonNotifier {
  readonly #logger: Logger
  readonly #listeners = new Set<PersonListener>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  subscribe(listener: PersonListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(boardId: string, userId: string, isHere: boolean): void {
    for (const listener of this.#listeners) {
      try {
        listener(boardId, userId, isHere)
      } catch (error) {
        this.#logger.error({ boardId, err: error }, 'A listener of people failed')
      }
    }
  }
}
