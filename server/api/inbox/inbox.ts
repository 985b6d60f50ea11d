// /api/inbox: what waits for you, on all boards; and what you want to hear of a board and its threads.

import { z } from '@hono/zod-openapi'
import { FOLLOW_LEVELS, INBOX_KINDS } from '@/lib/domain/inbox/inbox'
import { ROLES } from '@/lib/domain/people/role'
import type { ServiceContext } from '../../services/context'
import { readFollows, setFollow } from '../../services/inbox/follow'
import { presentInbox, readEntries } from '../../services/inbox/present-inbox'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, localizedText, timestamp } from '../routing/schemas'
import { anchorSchema, personSchema, threadParams } from '../threads/thread-schemas'

/** More than the list ever shows. */
const MOST_READ = 1_000

const itemSchema = z
  .object({
    id: z.string(),
    kind: z.enum(INBOX_KINDS),
    subject: z.string().openapi({ description: 'The id of the thread, card, session or board' }),
    board: z.object({ id: z.string(), title: z.string() }),
    count: z.number().int().openapi({ description: 'How often it happened since it was last read' }),
    people: z.array(personSchema).readonly().openapi({ description: 'Who did it, the last one first' }),
    anchor: anchorSchema.nullable().openapi({ description: 'What a thread is about' }),
    text: z.string().openapi({ description: 'The beginning of the last comment, or the title of a session' }),
    textIn: localizedText.optional(),
    ref: z.string().openapi({ description: 'Of a card', example: 'R-012' }),
    on: z.string().nullable().openapi({ description: 'The day of a date', example: '2026-12-01' }),
    role: z.enum(ROLES).nullable().openapi({ description: 'Of an invitation' }),
    lastAt: timestamp,
    isRead: z.boolean(),
  })
  .openapi('InboxItem')

const level = z.enum(FOLLOW_LEVELS).openapi({ description: 'Everything, what concerns you, or nothing' })
const levelBody = jsonBody(z.object({ level: level.nullable().openapi({ description: 'Null: nothing chosen' }) }))
const chosen = z
  .object({
    level: level.nullable().openapi({ description: 'For the board; null where you chose nothing' }),
    threads: z.record(z.string(), level).openapi({ description: 'For threads, by id, where you chose otherwise' }),
  })
  .openapi('Follows')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/inbox',
  'x-permission': 'signed-in',
  summary: 'What waits for you on all boards, the newest first',
  responses: {
    200: json('The inbox', z.object({ items: z.array(itemSchema).readonly(), unread: z.number().int() })),
    ...problems('not-signed-in'),
  },
})
export const readRoute = createRoute({
  method: 'post',
  path: '/api/inbox/read',
  'x-permission': 'signed-in',
  summary: 'You have read entries of your inbox',
  request: {
    body: jsonBody(
      z.union([
        z.object({ ids: z.array(z.string().max(64)).max(MOST_READ) }).strict(),
        z.object({ all: z.literal(true) }).strict(),
      ]),
    ),
  },
  responses: {
    200: json('What is left', z.object({ unread: z.number().int() })),
    ...problems('bad-request', 'not-signed-in'),
  },
})
export const followsRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/follow',
  'x-permission': 'read-board',
  summary: 'What you want to hear of a board and its threads',
  request: { params: boardParams },
  responses: { 200: json('Your choices', chosen), ...problems('not-found') },
})
export const followBoardRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/follow',
  'x-permission': 'read-board',
  summary: 'Follow a board or mute it',
  request: { params: boardParams, body: levelBody },
  responses: { 200: json('Your choices', chosen), ...problems('bad-request', 'not-found') },
})
export const followThreadRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/threads/{threadId}/follow',
  'x-permission': 'read-board',
  summary: 'Follow a thread or mute it, whatever you chose for its board',
  request: { params: threadParams, body: levelBody },
  responses: { 200: json('Your choices', chosen), ...problems('bad-request', 'not-found') },
})

/** Adds the routes of /api/inbox, and those of what people follow. */
export function addInboxRoutes(routes: Routes, services: ServiceContext): void {
  const headers = { 'cache-control': 'no-store' }

  routes.add(listRoute, async (c, person) => c.json(await presentInbox(services, person), 200, headers))

  routes.add(readRoute, async (c, person) => {
    const body = c.req.valid('json')
    await readEntries(services, person, 'all' in body ? 'all' : body.ids)
    return c.json({ unread: (await presentInbox(services, person)).unread }, 200)
  })

  routes.add(followsRoute, async (c, access) => c.json(await readFollows(services, access), 200, headers))

  routes.add(followBoardRoute, async (c, access) => {
    return c.json(await setFollow(services, access, null, c.req.valid('json').level), 200)
  })

  routes.add(followThreadRoute, async (c, access) => {
    const { threadId } = c.req.valid('param')
    return c.json(await setFollow(services, access, threadId, c.req.valid('json').level), 200)
  })
}
