// /api/boards/:id/recordings and /api/boards/:id/sessions/:id/recording: sessions that were recorded, to play back.

import { z } from '@hono/zod-openapi'
import { ACTIVITY_KINDS, SCORED_KINDS } from '@/lib/domain/session/activity'
import { MOST_FRAMES } from '@/lib/domain/session/recording'
import type { FrameChange } from '../../board-work/recording-bytes'
import type { ServiceContext } from '../../services/context'
import { listRecordings, readRecordedStates, readRecording } from '../../services/recordings/read-recording'
import { removeRecording } from '../../services/recordings/remove-recording'
import { answerJson } from '../routing/answer-json'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, moment } from '../routing/schemas'
import { titleInSchema } from './round-schemas'

const sessionParams = boardParams.extend({ sessionId: z.string().max(64) })
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()
const cardIds = list(z.string())
const seq = z.number().int().openapi({ description: 'Counts the states from 0' })
const titled = { title: z.string(), titleIn: titleInSchema }

const resultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vote'), cards: list(z.object({ cardId: z.string(), dots: z.number().int() })) }),
  z.object({
    kind: z.literal('score'),
    cards: list(z.object({ cardId: z.string(), medians: z.record(z.string(), z.number().nullable()) })),
  }),
])
const markSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('step'), at: moment, ...titled }),
    z.object({
      kind: z.literal('shown'),
      at: moment,
      ...titled,
      activity: z.enum(ACTIVITY_KINDS),
      turnout: z.number().int(),
      result: resultSchema.nullable().openapi({ description: 'null for cards that people wrote' }),
    }),
    z.object({
      kind: z.literal('agreed'),
      at: moment,
      cardIds,
      isMedian: z
        .literal(true)
        .optional()
        .openapi({ description: 'Their medians were taken as they are; absent: somebody agreed on them' }),
    }),
  ])
  .openapi('RecordingMark')
const recordingSchema = z
  .object({
    sessionId: z.string(),
    ...titled,
    startedAt: moment,
    endedAt: moment,
    spans: list(z.object({ from: moment, to: moment })).openapi({ description: 'When the recording was on' }),
    frames: list(z.object({ seq, at: moment, isWhole: z.boolean() })).openapi({
      description: 'The states that were kept. Those from a whole one to the next are read together',
    }),
    marks: list(markSchema).openapi({ description: 'What happened besides the board, the first one first' }),
    covered: list(z.object({ from: moment, to: moment, kind: z.enum(SCORED_KINDS), cardIds })).openapi({
      description: 'When cards were rated alone: their states of that time lack the rated fields, and places by them',
    }),
  })
  .openapi('Recording')
const record = z.object({ id: z.string(), typeName: z.string() }).loose()
const statesSchema = z
  .object({
    frames: list(
      z.object({
        seq,
        at: moment,
        put: list(record).openapi({ description: 'Records that are new or other than in the state before' }),
        remove: list(z.string()),
      }),
    ),
  })
  .openapi('RecordedStates')

export const recordingsRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/recordings',
  'x-permission': 'read-board',
  summary: 'The recorded sessions of a board that are over, the newest first',
  request: { params: boardParams },
  responses: {
    200: json(
      'The recordings',
      z.object({
        recordings: list(
          z.object({
            sessionId: z.string(),
            ...titled,
            startedAt: moment,
            closedAt: moment,
            ms: z.number().openapi({ description: 'How long it was recorded' }),
          }),
        ),
        bytes: z.number().int().openapi({ description: 'What all of them take, packed' }),
      }),
    ),
    ...problems('not-found'),
  },
})
export const recordingRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/sessions/{sessionId}/recording',
  'x-permission': 'read-board',
  summary: 'What happened in a recorded session, and when its board was kept',
  request: { params: sessionParams },
  responses: { 200: json('The recording', recordingSchema), ...problems('not-found', 'conflict') },
})
export const recordedStatesRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/sessions/{sessionId}/recording/states',
  'x-permission': 'read-board',
  summary: 'States of the board, from the whole one at or before `seq` to the next whole one',
  request: {
    params: sessionParams,
    query: z.object({ seq: z.coerce.number().int().min(0).max(MOST_FRAMES) }),
  },
  responses: {
    200: json('The states: the first one whole, each other one as its difference', statesSchema),
    ...problems('bad-request', 'not-found', 'conflict', 'too-many', 'busy'),
  },
})
export const removeRecordingRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/sessions/{sessionId}/recording',
  'x-permission': 'run-sessions',
  summary: 'Delete the recording of a session',
  request: { params: sessionParams },
  responses: { 204: { description: 'Deleted' }, ...problems('forbidden', 'not-found', 'conflict') },
})

/** Adds the routes of recorded sessions. */
export function addRecordingRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(recordingsRoute, async (c, access) => c.json(await listRecordings(services, access), 200))
  routes.add(recordingRoute, async (c, access) => {
    const recording = await readRecording(services, access, c.req.valid('param').sessionId)
    return c.json(recording, 200, { 'cache-control': 'no-store' })
  })
  routes.add(recordedStatesRoute, async (c, access) => {
    const { sessionId } = c.req.valid('param')
    const text = await readRecordedStates(services, access, sessionId, c.req.valid('query').seq, workOf(c))
    return answerJson<{ readonly frames: readonly FrameChange[] }>(c, text)
  })
  routes.add(removeRecordingRoute, async (c, access) => {
    await removeRecording(services, access, c.req.valid('param').sessionId)
    return c.body(null, 204)
  })
}
