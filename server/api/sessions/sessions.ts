// /api/boards/:id/sessions: workshops on a board, planned and run by its owner and facilitators, and the one that runs,
// for everybody. /api/clock: the server's time, by which every screen shows the same timer.

import { z } from '@hono/zod-openapi'
import { MOST_STEPS, type SessionChange } from '@/lib/domain/session/change-session'
import { DEFAULT_JOIN_ROLE, JOIN_ROLES } from '@/lib/domain/session/join-code'
import {
  openCode,
  SESSION_TEXT_MAX_LENGTH,
  type Session,
  STEP_ENDS,
  STEP_RIGHTS,
  STEP_VIEWS,
} from '@/lib/domain/session/session'
import { LONGEST_TIMER_MS, MOST_MINUTES } from '@/lib/domain/session/timer'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../../services/context'
import { changeBoardSession } from '../../services/sessions/change-board-session'
import { createSession } from '../../services/sessions/create-session'
import { sessionTitle } from '../../services/sessions/default-words'
import { findEndedSession } from '../../services/sessions/find-ended-session'
import { findLiveSession } from '../../services/sessions/find-live-session'
import { inviteToSession } from '../../services/sessions/invite-to-session'
import { removeSession } from '../../services/sessions/remove-session'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, localized, moment, oneLine } from '../routing/schemas'
import { activitySchema, chosenCards, titleInSchema } from './round-schemas'

const ask = z.string().max(SESSION_TEXT_MAX_LENGTH.ask)
const stepFields = z.strictObject({
  title: oneLine(SESSION_TEXT_MAX_LENGTH.title),
  titleIn: titleInSchema,
  ask,
  askIn: localized(ask).optional().openapi({ description: 'As titleIn' }),
  minutes: z.number().min(0).max(MOST_MINUTES).openapi({ description: '0: no timer' }),
  placeId: z.string().max(64).nullable().openapi({ description: 'The shape where it happens' }),
  view: z
    .enum(STEP_VIEWS)
    .nullish()
    .openapi({ description: 'The view of the board that it is about instead of a shape; null or absent: the canvas' }),
  rights: z.enum(STEP_RIGHTS).openapi({ description: 'What people may do who don’t run the board' }),
  ends: z.enum(STEP_ENDS),
  gathers: z
    .boolean()
    .openapi({ description: 'Everybody’s screen goes to the place or the view when the step begins' }),
  activity: activitySchema.nullable(),
})
/** A step as it is planned. A change of one field has no default for another: it would take a step's activity away. */
const newStep = stepFields.extend({ activity: activitySchema.nullable().default(null) })
const stepSchema = stepFields.extend({ id: z.string() }).openapi('SessionStep')
const timerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), endsAt: moment }),
  z.object({ kind: z.literal('paused'), remainingMs: z.number() }),
])
const attentionTargets = [
  z.strictObject({ kind: z.literal('follow'), userId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('card'), shapeId: z.string().max(64) }),
] as const
const attentionSchema = z
  .discriminatedUnion('kind', [attentionTargets[0].extend({ at: moment }), attentionTargets[1].extend({ at: moment })])
  .nullable()
  .openapi({ description: 'What everybody is asked to look at' })
const courseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({
    kind: z.literal('running'),
    startedAt: moment,
    startedById: z.string(),
    stepId: z.string(),
    timer: timerSchema.nullable(),
    attention: attentionSchema,
  }),
  z.object({ kind: z.literal('closed'), startedAt: moment, closedAt: moment }),
])
const visitSchema = z.object({
  stepId: z.string(),
  title: z.string(),
  titleIn: titleInSchema,
  plannedMinutes: z.number().optional(),
  startedAt: moment,
  endedAt: moment.nullable(),
  timer: timerSchema.optional().openapi({ description: 'The timer as it stood when the step ended' }),
})
const recordingSchema = z
  .object({
    isOn: z.boolean(),
    isFull: z.boolean().optional().openapi({ description: 'It ended because there was no room left' }),
    spans: z
      .array(z.object({ from: moment, to: moment.nullable() }))
      .readonly()
      .openapi({ description: 'When the board was kept; null: since then' }),
  })
  .optional()
  .openapi({ description: 'Whether the session is recorded, so that it can be played back; absent: it never was' })
const liveSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    titleIn: titleInSchema,
    steps: z.array(stepSchema).readonly(),
    course: courseSchema,
    visits: z.array(visitSchema).readonly(),
    revision: z.number().int(),
    recording: recordingSchema,
    joinCode: z.string().nullable().openapi({
      description: 'What people type to join it; null where nobody can join, and for people who may not invite others',
    }),
  })
  .openapi('LiveSession')
const endedSchema = z
  .object({ id: z.string(), title: z.string(), titleIn: titleInSchema, startedAt: moment, endedAt: moment })
  .openapi('EndedSession')
const sessionSchema = liveSchema.extend({ isRehearsal: z.boolean() }).openapi('Session')

const position = z.number().int().min(0).max(MOST_STEPS)
const stepId = z.string().max(64)
const joinRole = z.enum(JOIN_ROLES)
const cardIds = chosenCards.optional().openapi({
  description:
    'The cards that the step’s vote or rating asks about, where one begins with it; without: all of its kinds',
})
const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), title: oneLine(SESSION_TEXT_MAX_LENGTH.title) }),
  z.strictObject({ type: z.literal('add-step'), step: newStep, index: position.optional() }),
  z.strictObject({ type: z.literal('change-step'), stepId, fields: stepFields.partial() }),
  z.strictObject({ type: z.literal('move-step'), stepId, index: position }),
  z.strictObject({ type: z.literal('remove-step'), stepId }),
  z.strictObject({
    type: z.literal('start'),
    stepId: stepId.optional(),
    isRehearsal: z.boolean().optional(),
    cardIds,
    joinRole: joinRole.nullable().default(DEFAULT_JOIN_ROLE).openapi({ description: 'Null: nobody joins by a code' }),
  }),
  z.strictObject({ type: z.literal('go'), from: stepId, to: stepId, cardIds }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('add-time'), ms: z.number().int().min(1_000).max(LONGEST_TIMER_MS) }),
  z.strictObject({ type: z.literal('attend'), attention: z.discriminatedUnion('kind', attentionTargets).nullable() }),
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({ type: z.literal('invite'), joinRole: joinRole.default(DEFAULT_JOIN_ROLE) }),
  z.strictObject({ type: z.literal('stop-inviting') }),
  z.strictObject({ type: z.literal('record'), isOn: z.boolean() }),
])

const sessionParams = boardParams.extend({ sessionId: z.string().max(64) })

export const clockRoute = createRoute({
  method: 'get',
  path: '/api/clock',
  'x-permission': 'public',
  summary: 'The server’s time',
  security: [],
  responses: { 200: json('Now', z.object({ now: moment })) },
})
export const liveRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/session',
  'x-permission': 'read-board',
  summary: 'The session that runs on a board',
  request: { params: boardParams },
  responses: {
    200: json(
      'The session, or null',
      z.object({
        session: liveSchema.nullable(),
        ended: endedSchema
          .nullable()
          .openapi({ description: 'The one that ended last; null where none has, and while one runs' }),
      }),
    ),
    ...problems('not-found'),
  },
})
export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/sessions',
  'x-permission': 'run-sessions',
  summary: 'The sessions of a board, the newest first',
  request: { params: boardParams },
  responses: {
    200: json(
      'Sessions',
      z.object({
        sessions: z.array(sessionSchema),
        templateId: z
          .string()
          .nullable()
          .openapi({ description: 'The template that the board was made from, with whose script a session can begin' }),
      }),
    ),
    ...problems('forbidden', 'not-found'),
  },
})
export const createSessionRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/sessions',
  'x-permission': 'run-sessions',
  summary: 'Plan a session',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        title: oneLine(SESSION_TEXT_MAX_LENGTH.title).optional().openapi({
          description: 'Without: the word for a session, in the language of each reader',
        }),
        titleIn: titleInSchema,
        steps: z.array(newStep).max(MOST_STEPS).default([]),
      }),
    ),
  },
  responses: {
    201: json('The session', sessionSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict'),
  },
})
export const changeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/sessions/{sessionId}/changes',
  'x-permission': 'run-sessions',
  summary: 'Edit the plan of a session, or run it',
  description:
    'A change that finds itself done is no mistake: `go` leaves the step `from` and does nothing where another one is on. ' +
    '`invite` makes a new join code, and the old one opens nothing any more.',
  request: { params: sessionParams, body: jsonBody(changeSchema) },
  responses: {
    200: json('The session', sessionSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/sessions/{sessionId}',
  'x-permission': 'run-sessions',
  summary: 'Delete a session that isn’t running',
  request: { params: sessionParams },
  responses: { 204: { description: 'Deleted' }, ...problems('forbidden', 'not-found', 'conflict') },
})

/** Adds the routes of a board's sessions. */
export function addSessionRoutes(routes: Routes, services: ServiceContext): void {
  const presented = (session: Session) => present(session, services.now().getTime())
  routes.add(clockRoute, (c) => c.json({ now: services.now().getTime() }, 200))

  routes.add(liveRoute, async (c, access) => {
    const [session, ended] = await Promise.all([findLiveSession(services, access), findEndedSession(services, access)])
    return c.json({ session, ended }, 200)
  })

  routes.add(listRoute, async (c, { board }) => {
    const sessions = (await services.boardSessions.list(board.id)).map(presented)
    return c.json({ sessions, templateId: board.templateId }, 200)
  })

  routes.add(createSessionRoute, async (c, access) => {
    const { title, titleIn, steps } = c.req.valid('json')
    const given = title === undefined ? sessionTitle(c.var.locale) : { title, titleIn }
    return c.json(presented(await createSession(services, access, { ...given, steps })), 201)
  })

  routes.add(changeRoute, async (c, access) => {
    const { sessionId } = c.req.valid('param')
    return c.json(presented(await apply(services, access, sessionId, c.req.valid('json'))), 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { sessionId } = c.req.valid('param')
    await removeSession(services, access, sessionId)
    return c.body(null, 204)
  })
}

function apply(
  services: ServiceContext,
  access: BoardAccess,
  sessionId: string,
  change: z.infer<typeof changeSchema>,
): Promise<Session> {
  const { board, person } = access
  if (change.type === 'start') {
    const { joinRole: wanted, ...start } = { ...change, by: person.id }
    if (wanted && !start.isRehearsal) return inviteToSession(services, access, sessionId, wanted, start)
    return changeBoardSession(services, { boardId: board.id, sessionId, byId: person.id }, start)
  }
  if (change.type === 'invite') return inviteToSession(services, access, sessionId, change.joinRole, { type: 'invite' })
  return changeBoardSession(
    services,
    { boardId: board.id, sessionId, byId: person.id },
    completed(change, services.newId),
  )
}

/** The change with what the server adds to it. */
function completed(
  change: Exclude<z.infer<typeof changeSchema>, { type: 'start' | 'invite' }>,
  newId: () => string,
): SessionChange {
  if (change.type === 'add-step') return { ...change, step: { ...change.step, id: newId() } }
  if (change.type !== 'change-step') return change
  const fields = Object.entries(change.fields).filter(([, value]) => value !== undefined)
  return { ...change, fields: Object.fromEntries(fields) }
}

function present(session: Session, now: number): z.infer<typeof sessionSchema> {
  const { id, title, titleIn, steps, course, visits, isRehearsal, revision, recording } = session
  const joinCode = openCode(session, now)
  return { id, title, titleIn, steps, course, visits, isRehearsal, revision, recording, joinCode }
}
