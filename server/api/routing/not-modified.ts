// Whether a client that reads something again has it already, by the tag of its last answer (RFC 9110, If-None-Match).

import { z } from '@hono/zod-openapi'
import type { ApiContext } from './environment'

/** The header of a route whose answer has a tag. */
export const ifNoneMatch = z.object({
  'if-none-match': z
    .string()
    .max(1_000)
    .optional()
    .openapi({ description: 'Tags that you have: 304 without content where one of them is still right' }),
})

/** Compares the tags of a request with the one that the answer has. Weak ones count, as they do for reading. */
export function isNotModified(c: Pick<ApiContext, 'req'>, etag: string): boolean {
  const has = c.req.header('if-none-match')
  if (has === undefined) return false
  return has.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
}
