/** Subscribes to what changes with the next page only, such as a browser's languages or its computer's time zone. */
export function never(): () => void {
  return () => undefined
}
