// The schemas of threads and their comments in requests and answers.

import { z } from '@hono/zod-openapi'
import { CITATION_STATES } from '@/lib/domain/cards/citation'
import { COMMENT_REACTIONS, MENTIONS_MAX_COUNT, SHAPE_ANCHOR_KINDS } from '@/lib/domain/threads/thread'
import { boardParams, timestamp } from '../routing/schemas'

export const personSchema = z
  .object({
    id: z.string().nullable().openapi({ description: 'Null for somebody whose comment came with a file' }),
    name: z.string().openapi({ description: 'Empty if the account is gone' }),
    color: z.string(),
  })
  .openapi('ThreadPerson')

const wasRef = z.string().openapi({ example: 'R-012', description: 'What it was called when the thread was begun' })
const wasTitle = z.string()
export const anchorSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(SHAPE_ANCHOR_KINDS), id: z.string(), wasRef, wasTitle }),
    z.object({
      kind: z.literal('passage'),
      briefId: z.string(),
      quote: z.string(),
      prefix: z.string(),
      suffix: z.string(),
      start: z.number().int().openapi({ description: 'Code points over the brief’s text' }),
      end: z.number().int(),
      state: z.enum(CITATION_STATES),
      wasRef,
      wasTitle,
    }),
    z.object({ kind: z.literal('board') }),
  ])
  .openapi('ThreadAnchor')

export const commentSchema = z
  .object({
    id: z.string(),
    n: z.number().int().openapi({ description: 'Its place in the thread, from 1' }),
    author: personSchema,
    text: z.string(),
    mentions: z.array(personSchema).readonly(),
    reactions: z
      .array(z.object({ kind: z.enum(COMMENT_REACTIONS), count: z.number().int(), isMine: z.boolean() }))
      .readonly(),
    createdAt: timestamp,
    editedAt: timestamp.nullable(),
    isRemoved: z.boolean().openapi({ description: 'Its words are gone; the entry keeps its place' }),
  })
  .openapi('Comment')

export const threadSchema = z
  .object({
    id: z.string(),
    anchor: anchorSchema,
    resolvedAt: timestamp.nullable(),
    resolvedBy: personSchema.nullable(),
    lastAt: timestamp,
    unread: z.number().int().openapi({ description: 'Comments of others that you have not read' }),
    comments: z.array(commentSchema).readonly(),
  })
  .openapi('Thread')

const notTold = z
  .array(z.string())
  .readonly()
  .openapi({ description: 'Those of the mentions who may not read the board: they are left out' })
export const writtenThreadSchema = threadSchema.extend({ notTold })
export const writtenCommentSchema = commentSchema.extend({ notTold })

const offset = z.number().int().nonnegative()
const newAnchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(SHAPE_ANCHOR_KINDS), id: z.string().max(128) }),
  z.strictObject({
    kind: z.literal('passage'),
    briefId: z.string().max(64),
    start: offset.openapi({ description: 'Code points over the brief’s text' }),
    end: offset,
    quote: z
      .string()
      .optional()
      .openapi({ description: 'What stands there; refused where the brief says another thing' }),
  }),
  z.strictObject({ kind: z.literal('board') }),
])
const mentions = z
  .array(z.string().max(64))
  .max(MENTIONS_MAX_COUNT)
  .openapi({ description: 'Ids of people, as GET …/members gives them' })
const key = z
  .uuid()
  .optional()
  .openapi({ description: 'Made by you: the same request sent again with it is answered and not stored again' })
export const newComment = z.object({ text: z.string(), mentions: mentions.default([]), key })
export const newThread = newComment.extend({ anchor: newAnchor })
export const commentChange = z.object({
  text: z.string(),
  mentions: mentions.optional().openapi({ description: 'As they were where it is missing' }),
})

export const threadParams = boardParams.extend({ threadId: z.string().max(64) })
export const commentParams = threadParams.extend({ commentId: z.string().max(64) })
export const reactionParams = commentParams.extend({ kind: z.enum(COMMENT_REACTIONS) })
