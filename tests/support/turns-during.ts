// How much event loop and memory a piece of work takes from the rest of this thread.

export interface Turns<T> {
  readonly result: T
  /** How often the event loop turned during the work. */
  readonly turns: number
  /** The most bytes by which the buffers of this thread grew. */
  readonly mostBytes: number
}

/** Watches the event loop and the thread's buffers until the work is done. */
export async function turnsDuring<T>(work: Promise<T>): Promise<Turns<T>> {
  let turns = 0
  let isDone = false
  const { arrayBuffers: before } = process.memoryUsage()
  let mostBytes = 0
  const turn = () => {
    turns++
    mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers - before)
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const result = await work.finally(() => {
    isDone = true
  })
  return { result, turns, mostBytes }
}
