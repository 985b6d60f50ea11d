// Gives calls their turns: some run beside each other, a few at once, and others run alone.

interface Waiting {
  readonly isAlone: boolean
  readonly begin: () => void
}

/** Lets so many calls run at once, or one alone, in the order in which they asked. */
export class Turns {
  readonly #most: number
  #running = 0
  #isAlone = false
  #waiting: Waiting[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Runs `work` beside others. */
  beside<T>(work: () => Promise<T>): Promise<T> {
    return this.#run(work, false)
  }

  /** Runs `work` when all others have ended, and lets none begin before it ends. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#run(work, true)
  }

  async #run<T>(work: () => Promise<T>, isAlone: boolean): Promise<T> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ isAlone, begin })
      this.#next()
    })
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#isAlone = false
      this.#next()
    }
  }

  /** Nobody goes ahead of one that waits to be alone: it would wait for ever. */
  #next(): void {
    for (;;) {
      const [first] = this.#waiting
      if (!first || this.#isAlone || this.#running >= (first.isAlone ? 1 : this.#most)) return
      this.#waiting.shift()
      this.#running += 1
      this.#isAlone = first.isAlone
      first.begin()
    }
  }
}
