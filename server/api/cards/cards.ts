// /api/boards/:id/cards: the cards of the live board. A card is named by its id, or by its reference such as R-001.

import { z } from '@hono/zod-openapi'
import type { BriefSource } from '@/lib/brief/brief-source'
import type { BoardCard } from '@/lib/document/view/board-view'
import { readCriteria } from '@/lib/document/view/read-criteria'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { BoardAccess } from '../../policies/board-policy'
import { shownBoard } from '../../services/boards/board-records'
import { addBoardCard } from '../../services/cards/add-card'
import { changeBoardCard } from '../../services/cards/change-card'
import { findCard } from '../../services/cards/find-card'
import { removeBoardCard } from '../../services/cards/remove-card'
import type { ServiceContext } from '../../services/context'
import { coveredRating } from '../../services/rounds/covered-rating'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp } from '../routing/schemas'

const citation = z.object({
  id: z.string(),
  briefId: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  state: z.enum(['anchored', 'moved', 'orphan']),
  capturedBy: z.string(),
  capturedAt: timestamp,
  revision: z
    .number()
    .int()
    .optional()
    .openapi({ description: 'The revision of the brief; the first where it is missing' }),
  isKept: z.boolean().optional().openapi({ description: 'Moved or gone, and left as it is by somebody' }),
  isCut: z
    .boolean()
    .optional()
    .openapi({ description: 'The passage was longer than the board’s cap on quotes, and only its first part is kept' }),
  source: z
    .object({
      title: z.string(),
      authors: z.array(z.string()).readonly(),
      date: z.string(),
      sourceUrl: z.string().nullable(),
      rights: z.string(),
    })
    .nullable()
    .openapi({ description: 'Where the quote comes from; null where the brief was removed' }),
})
const fieldValue = z.union([z.string(), z.number()])
const cardSchema = z
  .object({
    id: z.string(),
    ref: z.string().openapi({ example: 'R-001' }),
    kind: z.enum(CARD_KINDS),
    title: z.string(),
    body: z.string(),
    fields: z.record(z.string(), fieldValue),
    ownerId: z
      .string()
      .nullable()
      .openapi({ description: 'The person whom `fields.owner` names; null where it is words alone' }),
    tags: z.array(z.string()).readonly(),
    citations: z.array(citation),
    language: z.string(),
    createdBy: z.string(),
    createdAt: z.string(),
    x: z.number(),
    y: z.number(),
    parentId: z.string(),
    level: z.enum(LEVELS).optional().openapi({ description: 'Of a risk whose current likelihood and impact are set' }),
  })
  .openapi('Card')

const citationInput = z
  .object({
    briefId: z.string().max(64),
    quote: z.string().min(1).max(BODY_MAX_LENGTH).optional(),
    start: z.number().int().min(0).optional(),
    end: z.number().int().min(1).optional(),
  })
  .openapi({ description: 'A passage by start and end in code points, or by its quote' })
const title = z.string().max(TITLE_MAX_LENGTH)
const body = z.string().max(BODY_MAX_LENGTH)
const tags = z.array(z.string().trim().min(1).max(60)).max(50)
const citations = z.array(citationInput).max(50)
const language = z.string().max(35)
const ownerId = z.string().min(1).max(64).openapi({
  description: 'Somebody who may read the board becomes the owner, and their name `fields.owner`',
})
const cardParams = boardParams.extend({ cardId: z.string().max(80) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/cards',
  'x-permission': 'read-board',
  summary: 'The cards of a board',
  request: { params: boardParams },
  responses: { 200: json('Cards', z.object({ cards: z.array(cardSchema) })), ...problems('not-found') },
})
export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/cards',
  'x-permission': 'edit-board',
  summary: 'Add a card; it lands in the first zone that takes its kind',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        kind: z.enum(CARD_KINDS),
        title,
        body: body.default(''),
        fields: z.record(z.string(), fieldValue).default({}),
        tags: tags.default([]),
        citations: citations.default([]),
        language: language.default(''),
        ownerId: ownerId.optional(),
      }),
    ),
  },
  responses: { 201: json('The card', cardSchema), ...problems('bad-request', 'forbidden', 'not-found', 'busy') },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'read-board',
  summary: 'One card',
  request: { params: cardParams },
  responses: { 200: json('The card', cardSchema), ...problems('not-found') },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'edit-board',
  summary: 'Change a card; a field that is null loses its value',
  request: {
    params: cardParams,
    body: jsonBody(
      z
        .object({
          title,
          body,
          fields: z.record(z.string(), fieldValue.nullable()),
          tags,
          citations,
          language,
          ownerId: ownerId.nullable(),
        })
        .partial(),
    ),
  },
  responses: { 200: json('The card', cardSchema), ...problems('bad-request', 'forbidden', 'not-found', 'busy') },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'edit-board',
  summary: 'Remove a card and the links that join it',
  request: { params: cardParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found', 'busy') },
})

/** Adds the routes of cards. */
export function addCardRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, access) => {
    const { board } = access
    const view = await shownBoard(services, access)
    const sources = await services.briefs.sources(board.id)
    return c.json({ cards: view.cards.map((card) => present(card, view.criteria, sources)) }, 200)
  })

  routes.add(addRoute, async (c, access) => {
    const card = await addBoardCard(services, access, c.req.valid('json'))
    return c.json(await presentOne(services, access, card), 201)
  })

  routes.add(getRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    const card = await services.rooms.read(access.board.id, (doc) => findCard(doc, cardId))
    return c.json(await presentOne(services, access, card), 200)
  })

  routes.add(changeRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    const card = await changeBoardCard(services, access, cardId, c.req.valid('json'))
    return c.json(await presentOne(services, access, card), 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    await removeBoardCard(services, access, cardId)
    return c.body(null, 204)
  })
}

async function presentOne(services: ServiceContext, access: BoardAccess, card: BoardCard) {
  const { board } = access
  const shown = (await coveredRating(services, board, access))
    ? (await shownBoard(services, access)).cards.find(({ id }) => id === card.id)
    : card
  const criteria = await services.rooms.read(board.id, readCriteria)
  return present(shown ?? card, criteria, await services.briefs.sources(board.id))
}

function present(card: BoardCard, criteria: Criteria, sources: ReadonlyMap<string, BriefSource>) {
  const level = currentLevel(card, criteria)
  return {
    id: card.id,
    ref: card.ref,
    kind: card.kind,
    title: card.title,
    body: card.body,
    fields: { ...card.fields },
    ownerId: card.ownerPerson?.userId ?? null,
    tags: card.tags,
    citations: Object.entries(card.citations).map(([id, each]) => ({
      id,
      ...each,
      source: sources.get(each.briefId) ?? null,
    })),
    language: card.language,
    createdBy: card.createdBy,
    createdAt: card.createdAt,
    x: card.x,
    y: card.y,
    parentId: card.parentId,
    ...(level && { level }),
  }
}
