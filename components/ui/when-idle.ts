// Work that nobody waits for: it begins when the page rests.

/** Browsers that can't say when they rest get it a moment later. */
const UNSAID_MS = 200

/** Calls `act` once the page has nothing else to do. Returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, UNSAID_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(() => act())
  return () => cancelIdleCallback(handle)
}
