// Goes on after signing in or out by reloading into the next page: no data that the page before had of another person
// stays in memory, and the browser's Back button doesn't lead to a filled form.

/** `path` is of this server (safeNext). */
export function leaveFor(path: string): void {
  window.location.replace(path)
}
