// What a request came to while its server may have been killed under it.

import { expect } from 'vitest'

/** Null where the server was gone before it answered. */
export async function unlessKilled<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    // What fetch says of a connection that broke.
    expect(error).toBeInstanceOf(TypeError)
    return null
  }
}
