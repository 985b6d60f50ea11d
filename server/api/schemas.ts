// Pieces that the routes' schemas share.

import { z } from '@hono/zod-openapi'

/** ISO 8601, UTC. */
export const timestamp = z.string().openapi({ format: 'date-time', example: '2026-01-31T09:30:00.000Z' })

export const boardParams = z.object({ boardId: z.string().max(64) })

/** A response with a JSON body. */
export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

/** What people are called: one line, no control characters. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line of plain text')
