// Assertions for a programmer's error: they end the request or the socket, never the process.

/**
 * Makes sure of a condition that only an error in our own code can break. Throws when `condition` is false; `message`
 * says what the caller got wrong.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}
