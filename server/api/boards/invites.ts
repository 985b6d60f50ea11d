// /api/boards/:id/invites: links that let people in.

import { z } from '@hono/zod-openapi'
import { INVITE_ROLES, ROLES } from '@/lib/domain/people/role'
import { openCode } from '@/lib/domain/session/session'
import type { BoardInviteRow } from '../../db/access/invites'
import type { SessionRow } from '../../db/sessions/board-sessions'
import { createInvite } from '../../services/access/create-invite'
import { listNewcomers } from '../../services/access/list-newcomers'
import { revokeInvite } from '../../services/access/revoke-invite'
import type { ServiceContext } from '../../services/context'
import { endOf, expiryFields } from '../routing/expiry'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, timestamp } from '../routing/schemas'

const invite = z
  .object({
    id: z.string(),
    role: z.enum(INVITE_ROLES),
    expiresAt: timestamp.nullable(),
    maxUses: z.number().int().nullable(),
    uses: z.number().int(),
    hasPassword: z.boolean(),
    state: z.enum(['open', 'expired', 'used-up', 'code-over']).openapi({
      description:
        'By the server’s clock. `code-over`: it stood for a session’s join code, which has another one now or none; nobody comes in by it any more, and who did is still in',
    }),
    createdAt: timestamp,
    sessionTitle: z.string().nullable().openapi({
      description:
        'Of the session whose join codes stand, or stood, for this link; nobody knows its address. Null, too, where that session was deleted',
    }),
  })
  .openapi('Invite')
const newInvite = invite.extend({ url: z.string(), token: z.string() }).openapi('NewInvite')
const newcomer = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  role: z.enum(ROLES),
  isGuest: z.boolean().openapi({ description: 'Has no account' }),
  online: z.boolean(),
  joinedAt: timestamp,
})
const inviteWithPeople = invite.extend({ people: z.array(newcomer) }).openapi('InviteWithPeople')
const inviteParams = boardParams.extend({ inviteId: z.string().max(64) })

export const createInviteRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/invites',
  'x-permission': 'invite',
  summary: 'Make an invite link; its token is shown only in this answer',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        role: z.enum(INVITE_ROLES),
        ...expiryFields,
        password: z.string().min(1).max(200).nullish(),
        maxUses: z.number().int().min(1).max(100_000).nullish(),
      }),
    ),
  },
  responses: { 201: json('The link', newInvite), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/invites',
  'x-permission': 'invite',
  summary: 'The invite links of a board, the newest first',
  request: { params: boardParams },
  responses: { 200: json('Links', z.object({ invites: z.array(invite) })), ...problems('forbidden', 'not-found') },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/invites/{inviteId}',
  'x-permission': 'invite',
  summary: 'One invite link, and who came in by it and is still a member',
  request: { params: inviteParams },
  responses: { 200: json('The link', inviteWithPeople), ...problems('forbidden', 'not-found') },
})
export const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/invites/{inviteId}',
  'x-permission': 'invite',
  summary: 'Revoke an invite link; those who came in by it lose their access',
  request: { params: inviteParams },
  responses: {
    200: json('Revoked', z.object({ id: z.string(), removedMembers: z.number().int() })),
    ...problems('forbidden', 'not-found'),
  },
})

/** Adds the routes of a board's invite links. */
export function addInviteRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(createInviteRoute, async (c, access) => {
    const { role, password, maxUses, ...expiry } = c.req.valid('json')
    const made = await createInvite(services, access, {
      role,
      expiresAt: endOf(expiry, services.now()),
      password: password ?? undefined,
      maxUses: maxUses ?? undefined,
    })
    // In the fragment, which browsers send to nobody: neither to us, nor to proxies, nor as a referrer.
    const url = `${c.var.baseUrl}/join#${made.token}`
    return c.json({ ...present(services, made.invite, undefined), url, token: made.token }, 201)
  })

  routes.add(listRoute, async (c, { board }) => {
    const sessions = await services.boardSessions.list(board.id)
    const rows = await services.invites.list(board.id)
    return c.json({ invites: rows.map((row) => present(services, row, sessionOf(row, sessions))) }, 200)
  })

  routes.add(getRoute, async (c, access) => {
    const { boardId, inviteId } = c.req.valid('param')
    const { invite: found, people } = await listNewcomers(services, access, inviteId)
    const sessions = await services.boardSessions.list(boardId)
    return c.json({ ...present(services, found, sessionOf(found, sessions)), people }, 200)
  })

  routes.add(revokeRoute, async (c, access) => {
    const { inviteId } = c.req.valid('param')
    return c.json({ id: inviteId, removedMembers: await revokeInvite(services, access, inviteId) }, 200)
  })
}

/** The session on its board whose codes stand or stood for the link. */
function sessionOf({ sessionId }: BoardInviteRow, sessions: readonly SessionRow[]): SessionRow | undefined {
  return sessionId === null ? undefined : sessions.find(({ id }) => id === sessionId)
}

/** The hash of the password stays where it is. */
function present(services: ServiceContext, row: BoardInviteRow, session: SessionRow | undefined) {
  const { id, role, expiresAt, maxUses, uses, passwordHash, createdAt } = row
  return {
    id,
    role,
    maxUses,
    uses,
    expiresAt: expiresAt?.toISOString() ?? null,
    hasPassword: passwordHash !== null,
    state: stateOf(row, session, services.now()),
    createdAt: createdAt.toISOString(),
    sessionTitle: session?.title ?? null,
  }
}

function stateOf(
  { id, expiresAt, maxUses, uses, sessionId }: BoardInviteRow,
  session: SessionRow | undefined,
  now: Date,
): 'open' | 'expired' | 'used-up' | 'code-over' {
  const isOfCode = session && openCode(session, now.getTime()) !== null && session.joinInviteId === id
  if (sessionId !== null && !isOfCode) return 'code-over'
  if (expiresAt && expiresAt <= now) return 'expired'
  return maxUses !== null && uses >= maxUses ? 'used-up' : 'open'
}
