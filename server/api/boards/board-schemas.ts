// The schema of a board in HTTP answers.

import { z } from '@hono/zod-openapi'
import { boardPath } from '@/lib/domain/boards/board-path'
import { ROLES } from '@/lib/domain/people/role'
import type { OpenedBoard } from '../../services/boards/open-board'
import type { ApiContext } from '../routing/environment'
import { timestamp } from '../routing/schemas'

const person = z.object({ id: z.string(), name: z.string(), color: z.string(), online: z.boolean() })
/** A board in answers. */
export const boardSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    isUnnamed: z.boolean().openapi({ description: 'Nobody has named it: the title is Foreboard’s or the template’s' }),
    role: z.enum(ROLES),
    workspaceId: z.string().nullable().openapi({ description: 'The workspace that it belongs to' }),
    url: z.string(),
    epoch: z.number().int(),
    createdAt: timestamp,
    changedAt: timestamp,
    people: z.array(person).readonly(),
  })
  .openapi('Board')

/** The board with the address of its page. */
export function withUrl(c: ApiContext, board: OpenedBoard) {
  return { ...board, url: `${c.var.baseUrl}${boardPath(board.id)}` }
}
