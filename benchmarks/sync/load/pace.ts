// Calls back at a rate, evenly: no bursts but what a stall of this very process leaves to be caught up.

/** Calls `send(0)`, `send(1)` ... at `perSecond` for `ms` milliseconds, unless `isOver` says so first. */
export function pace(perSecond: number, ms: number, send: (n: number) => void, isOver = () => false): Promise<void> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const total = Math.floor((perSecond * ms) / 1_000)
    let count = 0
    const step = (): void => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * perSecond) / 1_000) + 1)
      while (count < due) {
        send(count)
        count += 1
      }
      if (count >= total || isOver()) {
        resolve()
        return
      }
      const waitMs = startedAt + (count * 1_000) / perSecond - performance.now()
      // Timers know whole milliseconds only.
      if (waitMs >= 1) setTimeout(step, Math.floor(waitMs))
      else setImmediate(step)
    }
    step()
  })
}

export function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Waits until `check` holds, at most `ms`; returns whether it does. */
export async function holdsWithin(ms: number, check: () => boolean): Promise<boolean> {
  const deadline = performance.now() + ms
  while (!check()) {
    if (performance.now() > deadline) return false
    await pauseFor(5)
  }
  return true
}
