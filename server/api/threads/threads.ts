// /api/boards/:id/threads: comments about cards, links, zones, matrices, passages and the board itself.

import { z } from '@hono/zod-openapi'
import type { Limits } from '@/lib/protocol/limits'
import type { ServiceContext } from '../../services/context'
import { cutList } from '../../services/lists/cut-list'
import { changeComment, removeComment, setReaction } from '../../services/threads/change-comment'
import { readThread, setResolved } from '../../services/threads/change-thread'
import { findThread } from '../../services/threads/find-thread'
import { presentComment, presentThread, presentThreads } from '../../services/threads/present-threads'
import { answerThread, beginThread, findWritten } from '../../services/threads/write-comment'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { cutQuery, nextCursor } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'
import {
  commentChange,
  commentParams,
  commentSchema,
  newComment,
  newThread,
  reactionParams,
  threadParams,
  threadSchema,
  writtenCommentSchema,
  writtenThreadSchema,
} from './thread-schemas'

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/threads',
  'x-permission': 'read-board',
  summary: 'The threads of a board with their comments, the one answered last first',
  request: { params: boardParams, query: cutQuery },
  responses: {
    200: json('Threads', z.object({ threads: z.array(threadSchema), nextCursor })),
    ...problems('bad-request', 'not-found'),
  },
})
export const findRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/threads/{threadId}',
  'x-permission': 'read-board',
  summary: 'One thread with its comments',
  request: { params: threadParams },
  responses: { 200: json('The thread', threadSchema), ...problems('not-found') },
})
export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/threads',
  'x-permission': 'comment',
  summary: 'Begin a thread with its first comment',
  request: { params: boardParams, headers: onceHeaders, body: jsonBody(newThread) },
  responses: {
    201: json('The thread', writtenThreadSchema),
    200: json('The thread that the same key made before', writtenThreadSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'key-reused', 'too-large'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/threads/{threadId}',
  'x-permission': 'comment',
  summary: 'Resolve a thread, or open it again',
  request: { params: threadParams, body: jsonBody(z.object({ resolved: z.boolean() })) },
  responses: { 200: json('The thread', threadSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const readRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/threads/{threadId}/read',
  'x-permission': 'read-board',
  summary: 'Say up to which comment you have read; it never goes back',
  request: { params: threadParams, body: jsonBody(z.object({ n: z.number().int().nonnegative() })) },
  responses: {
    200: json('What is left', z.object({ unread: z.number().int() })),
    ...problems('bad-request', 'not-found'),
  },
})
export const answerRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/threads/{threadId}/comments',
  'x-permission': 'comment',
  summary: 'Answer in a thread',
  request: { params: threadParams, headers: onceHeaders, body: jsonBody(newComment) },
  responses: {
    201: json('The comment', writtenCommentSchema),
    200: json('The comment that the same key made before', writtenCommentSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'key-reused', 'too-large'),
  },
})
export const changeCommentRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/threads/{threadId}/comments/{commentId}',
  'x-permission': 'comment',
  summary: 'Change the words of a comment of one’s own',
  request: { params: commentParams, body: jsonBody(commentChange) },
  responses: {
    200: json('The comment', writtenCommentSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large'),
  },
})
export const removeCommentRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/threads/{threadId}/comments/{commentId}',
  'x-permission': 'comment',
  summary: 'Remove a comment: one’s own; owner and facilitators any. Without a comment left the thread goes, too',
  request: { params: commentParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found') },
})
export const reactRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}',
  'x-permission': 'comment',
  summary: 'React to a comment',
  request: { params: reactionParams },
  responses: { 200: json('The comment', commentSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const takeReactionBackRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}',
  'x-permission': 'comment',
  summary: 'Take a reaction of one’s own back',
  request: { params: reactionParams },
  responses: { 200: json('The comment', commentSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})

/** Adds the routes of /api/boards/:id/threads. */
export function addThreadRoutes(routes: Routes, services: ServiceContext, limits: Limits, once: OnceRoutes): void {
  routes.add(listRoute, async (c, access) => {
    const all = await services.threads.list(access.board.id)
    const { entries, nextCursor: next } = cutList(all, c.req.valid('query'), ({ lastAt, id }) => [
      -lastAt.getTime(),
      id,
    ])
    return c.json({ threads: await presentThreads(services, access, entries), nextCursor: next }, 200)
  })

  routes.add(findRoute, async (c, access) => {
    const thread = await findThread(services, access, c.req.valid('param').threadId)
    return c.json(await presentThread(services, access, thread), 200)
  })

  routes.add(addRoute, async (c, access) => {
    const input = c.req.valid('json')
    const { thread, isNew, notTold } = await once.answer(c, {
      find: (id) => findWritten(services, access, { threadId: id }, input),
      make: async (id) => {
        const written = await beginThread(services, access, { ...input, id }, limits)
        return { ...written, id: written.thread.id }
      },
    })
    return c.json({ ...(await presentThread(services, access, thread)), notTold }, isNew ? 201 : 200)
  })

  routes.add(changeRoute, async (c, access) => {
    const { threadId } = c.req.valid('param')
    const thread = await setResolved(services, access, threadId, c.req.valid('json').resolved)
    return c.json(await presentThread(services, access, thread), 200)
  })

  routes.add(readRoute, async (c, access) => {
    const { threadId } = c.req.valid('param')
    return c.json({ unread: await readThread(services, access, threadId, c.req.valid('json').n) }, 200)
  })

  routes.add(answerRoute, async (c, access) => {
    const { threadId } = c.req.valid('param')
    const input = c.req.valid('json')
    const { thread, commentId, isNew, notTold } = await once.answer(c, {
      find: (id) => findWritten(services, access, { threadId, commentId: id }, input),
      make: async (id) => {
        const written = await answerThread(services, access, threadId, { ...input, id }, limits)
        return { ...written, id: written.commentId }
      },
    })
    return c.json({ ...(await presentComment(services, access, thread, commentId)), notTold }, isNew ? 201 : 200)
  })

  routes.add(changeCommentRoute, async (c, access) => {
    const place = c.req.valid('param')
    const { thread, notTold } = await changeComment(services, access, place, c.req.valid('json'), limits)
    return c.json({ ...(await presentComment(services, access, thread, place.commentId)), notTold }, 200)
  })

  routes.add(removeCommentRoute, async (c, access) => {
    await removeComment(services, access, c.req.valid('param'))
    return c.body(null, 204)
  })

  routes.add(reactRoute, async (c, access) => {
    const { kind, ...place } = c.req.valid('param')
    const thread = await setReaction(services, access, place, { kind, isOn: true })
    return c.json(await presentComment(services, access, thread, place.commentId), 200)
  })

  routes.add(takeReactionBackRoute, async (c, access) => {
    const { kind, ...place } = c.req.valid('param')
    const thread = await setReaction(services, access, place, { kind, isOn: false })
    return c.json(await presentComment(services, access, thread, place.commentId), 200)
  })
}
