// Nothing is asked while a page signs out: its lists ask by themselves every few seconds, and without the session they
// would only be refused.

let released: Promise<void> | null = null

/** Requests that begin from now on wait until what it returns is called, or for ever on a page that is left. */
export function holdRequests(): () => void {
  let release = (): void => undefined
  released = new Promise((resolve) => {
    release = () => {
      released = null
      resolve()
    }
  })
  return release
}

/** Resolves when requests may go; null when they may go at once. */
export function untilReleased(): Promise<void> | null {
  return released
}
