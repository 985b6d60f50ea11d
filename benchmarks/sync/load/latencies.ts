// A histogram of latencies: counts in steps of 0.05 ms up to 10 s, so that millions of deliveries cost no memory.

const STEP_MS = 0.05
const STEPS = 200_000

export class Latencies {
  readonly #counts = new Uint32Array(STEPS)
  #count = 0

  record(ms: number): void {
    const step = Math.min(STEPS - 1, Math.max(0, Math.floor(ms / STEP_MS)))
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
    this.#count += 1
  }

  /** The latency that the share `of` (0 to 1) does not exceed, in milliseconds; NaN where nothing was recorded. */
  percentile(of: number): number {
    if (this.#count === 0) return Number.NaN
    let left = Math.ceil(this.#count * of)
    for (let step = 0; step < STEPS; step++) {
      left -= this.#counts[step] ?? 0
      if (left <= 0) return (step + 1) * STEP_MS
    }
    return STEPS * STEP_MS
  }

  clear(): void {
    this.#counts.fill(0)
    this.#count = 0
  }
}
