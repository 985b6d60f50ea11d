// /api/boards/:id/cards: the cards of the live board. A card is named by its id, or by its reference such as R-001. Read and
// changed one at a time, a card has a tag (ETag), by which a script changes only what it has seen (If-Match).

import { z } from '@hono/zod-openapi'
import type { BoardCard } from '@/lib/document/view/board-view'
import { readCriteria } from '@/lib/document/view/read-criteria'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import { shownBoard } from '../../services/boards/board-records'
import { addBoardCard } from '../../services/cards/add-card'
import { type CheckCard, changeBoardCard } from '../../services/cards/change-card'
import { type CellFilter, cardPlace, filterCards } from '../../services/cards/filter-cards'
import { cardWithId, findCard } from '../../services/cards/find-card'
import { removeBoardCard } from '../../services/cards/remove-card'
import { shownCard } from '../../services/cards/shown-card'
import type { ServiceContext } from '../../services/context'
import { cutList } from '../../services/lists/cut-list'
import { coveredRating } from '../../services/rounds/covered-rating'
import type { ApiContext } from '../routing/environment'
import { ifNoneMatch, isNotModified } from '../routing/not-modified'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { cutQuery, nextCursor } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, listOf } from '../routing/schemas'
import { cardSchema, cardTag, fieldValue, presentCard } from './card-schemas'

const citationInput = z
  .strictObject({
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
const ifMatch = z.object({
  'if-match': z
    .string()
    .max(1_000)
    .regex(/^(?:\*|"[\w-]+"(?:\s*,\s*"[\w-]+")*)$/, 'must be a tag as ETag gives it, with its quotation marks')
    .optional()
    .openapi({ description: 'The tag that you have seen: 412 where the card has changed since' }),
})
const tagHeader = {
  ETag: {
    description: 'Covers kind, reference, words, fields, owner, tags and citations; not the place on the board',
    schema: { type: 'string' as const },
  },
}
/** An answer with one card, and its tag. */
const oneCard = { ...json('The card', cardSchema), headers: tagHeader }
const cardParams = boardParams.extend({ cardId: z.string().max(80) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/cards',
  'x-permission': 'read-board',
  summary: 'The cards of a board, by their references; some of them by filters, which all must fit',
  request: {
    params: boardParams,
    query: cutQuery.extend({
      kinds: listOf(CARD_KINDS).optional(),
      levels: listOf(LEVELS).optional().openapi({ description: 'Risks at these levels now' }),
      ownerId: z.string().max(64).optional().openapi({ description: 'The person who owns the card' }),
      tag: z.string().max(60).optional(),
      placeId: z
        .string()
        .max(128)
        .optional()
        .openapi({ description: 'The zone, matrix, frame or page that it stands in' }),
      cell: z
        .string()
        .regex(/^(?:tray|[1-9]\d?,[1-9]\d?)$/, 'must be a column and a row such as 4,5, or tray')
        .transform(cellIn)
        .optional()
        .openapi({
          type: 'string',
          example: '4,5',
          description:
            'With the placeId of a matrix: the cell that it lies in, as its places on the two axes from 1 (of scales: the steps; 1 for a side without an axis), or tray',
        }),
    }),
  },
  responses: {
    200: json('Cards', z.object({ cards: z.array(cardSchema), nextCursor })),
    ...problems('bad-request', 'not-found'),
  },
})
export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/cards',
  'x-permission': 'edit-board',
  summary: 'Add a card; it lands in the first zone that takes its kind',
  request: {
    params: boardParams,
    headers: onceHeaders,
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
  responses: {
    201: oneCard,
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'key-reused', 'busy'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'read-board',
  summary: 'One card',
  request: { params: cardParams, headers: ifNoneMatch },
  responses: {
    200: oneCard,
    304: { description: 'The card says what the tag stands for; its place may be another', headers: tagHeader },
    ...problems('bad-request', 'not-found'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'edit-board',
  summary: 'Change a card; a field that is null loses its value',
  request: {
    params: cardParams,
    headers: ifMatch,
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
  responses: {
    200: oneCard,
    ...problems('bad-request', 'forbidden', 'not-found', 'precondition-failed', 'busy'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/cards/{cardId}',
  'x-permission': 'edit-board',
  summary: 'Remove a card and the links that join it',
  request: { params: cardParams, headers: ifMatch },
  responses: {
    204: { description: 'Removed' },
    ...problems('bad-request', 'forbidden', 'not-found', 'precondition-failed', 'busy'),
  },
})

/** Reads a cell as the query has it. */
function cellIn(text: string): CellFilter {
  const [x, y] = text.split(',').map(Number)
  return x === undefined || y === undefined ? 'tray' : { x, y }
}

/** Adds the routes of cards. */
export function addCardRoutes(routes: Routes, services: ServiceContext, once: OnceRoutes): void {
  routes.add(listRoute, async (c, access) => {
    const { limit, cursor, ...filter } = c.req.valid('query')
    const view = await shownBoard(services, access)
    const { entries, nextCursor: next } = cutList(filterCards(view, filter), { limit, cursor }, cardPlace)
    const sources = await services.briefs.sources(access.board.id)
    return c.json({ cards: entries.map((card) => presentCard(card, view.criteria, sources)), nextCursor: next }, 200)
  })

  routes.add(addRoute, async (c, access) => {
    const card = await once.answer(c, {
      newId: () => `shape:${services.newId()}`,
      find: (id) => services.rooms.read(access.board.id, (doc) => cardWithId(doc, id)),
      make: (id) => addBoardCard(services, access, { ...c.req.valid('json'), id }),
    })
    return c.json(await answerCard(c, services, access, card), 201)
  })

  routes.add(getRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    const card = await services.rooms.read(access.board.id, (doc) => findCard(doc, cardId))
    const { answer, etag } = await readCard(services, access, card)
    if (isNotModified(c, etag)) return c.body(null, 304, { etag })
    return c.json(answer, 200, { etag })
  })

  routes.add(changeRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    const card = await changeBoardCard(
      services,
      access,
      cardId,
      c.req.valid('json'),
      await unchangedSince(c, services, access),
    )
    return c.json(await answerCard(c, services, access, card), 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { cardId } = c.req.valid('param')
    await removeBoardCard(services, access, cardId, await unchangedSince(c, services, access))
    return c.body(null, 204)
  })
}

async function answerCard(c: ApiContext, services: ServiceContext, access: BoardAccess, card: BoardCard) {
  const { answer, etag } = await readCard(services, access, card)
  c.header('etag', etag)
  return answer
}

/** The card as its reader may see it just now, and the tag of that. */
async function readCard(services: ServiceContext, access: BoardAccess, card: BoardCard) {
  const { board } = access
  const rating = await coveredRating(services, board, access)
  const { shown, criteria } = await services.rooms.read(board.id, (doc) => ({
    shown: shownCard(doc, card, rating),
    criteria: readCriteria(doc),
  }))
  return { answer: presentCard(shown, criteria, await services.briefs.sources(board.id)), etag: cardTag(shown) }
}

/**
 * Makes the check that a card is as the request has seen it. It is run in the transaction of the change, so that nobody else's
 * change comes between.
 */
async function unchangedSince(c: ApiContext, services: ServiceContext, access: BoardAccess): Promise<CheckCard> {
  const seen = c.req.header('if-match')
  if (seen === undefined || seen.trim() === '*') return () => undefined
  const rating = await coveredRating(services, access.board, access)
  return (doc, card) => {
    const tags = seen.split(',').map((tag) => tag.trim())
    if (tags.includes(cardTag(shownCard(doc, card, rating)))) return
    throw new AppError('precondition-failed', `${card.ref} has changed since you read it. Read it again.`)
  }
}
