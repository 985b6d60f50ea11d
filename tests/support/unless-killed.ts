// The outcome of a request whose server may have been killed during it.

import { expect } from 'vitest'

/** Null if the server was gone before it answered. */
export async function unlessKilled<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    // fetch reports a broken connection as a TypeError.
    expect(error).toBeInstanceOf(TypeError)
    return null
  }
}
