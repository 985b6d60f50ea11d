// The answer whose JSON text was made elsewhere than on the event loop.

import type { Context, TypedResponse } from 'hono'
import type { ApiEnvironment } from './environment'

/**
 * Answers with JSON that was written elsewhere. `text` spells an `Answer` in UTF-8: that is what the route's schema is
 * held against.
 */
export function answerJson<Answer>(
  c: Context<ApiEnvironment>,
  text: Uint8Array<ArrayBuffer>,
): Response & TypedResponse<Answer, 200, 'json'> {
  const response: Response = c.body(text, 200, { 'content-type': 'application/json' })
  return response as Response & TypedResponse<Answer, 200, 'json'>
}
