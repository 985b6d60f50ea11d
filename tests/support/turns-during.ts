// Whether a piece of work leaves the event loop to others.

/** What a piece of work comes to, and how often the event loop turned meanwhile. */
export async function turnsDuring<T>(work: Promise<T>): Promise<{ readonly result: T; readonly turns: number }> {
  let turns = 0
  let isDone = false
  const turn = () => {
    turns++
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const result = await work.finally(() => {
    isDone = true
  })
  return { result, turns }
}
