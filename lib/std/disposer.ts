// Cleanup steps in one place, which run in the opposite order of their registration.

/** Collects cleanup steps and runs them once. */
export class Disposer {
  #steps: (() => void)[] = []
  #done = false

  /** Registers a step. After `dispose` it runs at once, so that a late subscriber can't leak. */
  add(step: () => void): void {
    if (this.#done) step()
    else this.#steps.push(step)
  }

  dispose(): void {
    if (this.#done) return
    this.#done = true
    for (const step of this.#steps.reverse()) step()
    this.#steps = []
  }
}
