// Promises that failed and that nobody waited for: each is a mistake in the code. They are logged and counted, and end
// neither the process nor anybody's board.

import type { Logger } from '../log/logger'

/** Logs and counts unhandled promise rejections without ending the process. */
export class UnhandledRejections {
  #count = 0
  readonly #listener: (error: unknown) => void

  /** Listens until it is disposed of. */
  constructor(logger: Logger) {
    this.#listener = (error) => {
      this.#count += 1
      logger.error({ err: error }, 'A promise failed and nobody waited for it')
    }
    process.on('unhandledRejection', this.#listener)
  }

  get count(): number {
    return this.#count
  }

  dispose(): void {
    process.off('unhandledRejection', this.#listener)
  }
}
