// /api/boards/:id/links: the typed links between cards of the live board.

import { z } from '@hono/zod-openapi'
import type { BoardLink } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { LINK_EFFECTS, LINK_KINDS } from '@/lib/domain/cards/link'
import { addBoardLink } from '../../services/cards/add-link'
import { removeBoardLink } from '../../services/cards/remove-link'
import type { ServiceContext } from '../../services/context'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'

const strength = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const linkSchema = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: z.enum(LINK_KINDS),
    effect: z.enum(LINK_EFFECTS).optional(),
    strength: strength.optional(),
  })
  .openapi('Link')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/links',
  'x-permission': 'read-board',
  summary: 'The links of a board',
  request: { params: boardParams },
  responses: { 200: json('Links', z.object({ links: z.array(linkSchema) })), ...problems('not-found') },
})
export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/links',
  'x-permission': 'edit-board',
  summary: 'Link two cards, named by id or reference',
  request: {
    params: boardParams,
    headers: onceHeaders,
    body: jsonBody(
      z.object({
        from: z.string().max(80),
        to: z.string().max(80),
        kind: z.enum(LINK_KINDS),
        effect: z.enum(LINK_EFFECTS).optional(),
        strength: strength.optional(),
      }),
    ),
  },
  responses: {
    201: json('The link', linkSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'link-not-allowed', 'key-reused', 'busy'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/links/{linkId}',
  'x-permission': 'edit-board',
  summary: 'Remove a link; the cards that it joins stay',
  request: { params: boardParams.extend({ linkId: z.string().max(80) }) },
  responses: {
    204: { description: 'Removed' },
    ...problems('bad-request', 'forbidden', 'not-found', 'busy'),
  },
})

/** Adds the routes of links between cards. */
export function addLinkRoutes(routes: Routes, services: ServiceContext, once: OnceRoutes): void {
  routes.add(listRoute, async (c, { board }) => {
    const links = await services.rooms.read(board.id, (doc) => viewDocument(doc).links)
    return c.json({ links: links.map(present) }, 200)
  })

  routes.add(addRoute, async (c, access) => {
    const link = await once.answer(c, {
      newId: () => `shape:${services.newId()}`,
      find: (id) =>
        services.rooms.read(access.board.id, (doc) => viewDocument(doc).links.find((each) => each.id === id) ?? null),
      make: (id) => addBoardLink(services, access, { ...c.req.valid('json'), id }, c.var.locale),
    })
    return c.json(present(link), 201)
  })

  routes.add(removeRoute, async (c, access) => {
    await removeBoardLink(services, access, c.req.valid('param').linkId)
    return c.body(null, 204)
  })
}

function present({ id, from, to, kind, effect, strength }: BoardLink) {
  return { id, from, to, kind, ...(effect && { effect }), ...(strength !== undefined && { strength }) }
}
