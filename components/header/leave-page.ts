// Goes on after signing in or out by loading the next page anew: nothing that the page before knew of another person is
// left in memory, and the browser's way back doesn't lead to a filled form.

/** `path` is of this server (safeNext). */
export function leaveFor(path: string): void {
  window.location.replace(path)
}
