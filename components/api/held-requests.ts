// Holds requests back while a page signs out: its lists refresh every few seconds, and without the session the server
// would only refuse them.

let released: Promise<void> | null = null

/** Makes new requests wait until the returned function is called, or for ever on a page that is left. */
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
