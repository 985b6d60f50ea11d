// POST /api/join: enter a board or a workspace by an invite link, or a running session by its code. A person without a
// session becomes a visitor on the way. The token comes in the body and never in an address: addresses are logged and
// passed on to other sites (SYNC-SPEC S16).

import { z } from '@hono/zod-openapi'
import { boardPath } from '@/lib/domain/boards/board-path'
import { AppError } from '@/lib/domain/errors'
import { INVITE_ROLES, ROLES, WORKSPACE_INVITE_ROLES, WORKSPACE_ROLES } from '@/lib/domain/people/role'
import { parseJoinCode } from '@/lib/domain/session/join-code'
import { err, ok } from '@/lib/std/result'
import type { Auth } from '../../auth/create-auth'
import { type Person, toPerson } from '../../auth/identity'
import { answerGuess } from '../../auth/join-guard'
import type { RateLimits } from '../../auth/rate-limits'
import { addressKey } from '../../http/address-key'
import type { RefusalLog } from '../../log/refusal-log'
import { type FoundInvite, findInvite, refuseUsedUp } from '../../services/access/find-invite'
import { isRightPassword, joinByInvite, wrongPassword } from '../../services/access/join-by-invite'
import { joinWorkspace } from '../../services/access/join-workspace'
import { previewInvite } from '../../services/access/preview-invite'
import { renamePerson } from '../../services/accounts/rename-person'
import type { ServiceContext } from '../../services/context'
import type { ApiContext } from '../routing/environment'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, personName } from '../routing/schemas'

const token = z.string().min(1).max(200).openapi({ description: 'Of a link, or a running session’s code: ABC-DEF' })

const ENDED = ['not-found', 'invite-used-up', 'too-many'] as const

const joinedBoard = z.object({ boardId: z.string(), role: z.enum(ROLES), url: z.string() })
const joinedWorkspace = z.object({ workspaceId: z.string(), role: z.enum(WORKSPACE_ROLES), url: z.string() })

export const previewRoute = createRoute({
  method: 'post',
  path: '/api/join/preview',
  'x-permission': 'public',
  summary: 'What an invite link opens, before anybody joins by it',
  security: [],
  request: { body: jsonBody(z.object({ token })) },
  responses: {
    200: json(
      'The link works',
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('board'),
          title: z.string(),
          role: z.enum(INVITE_ROLES),
          needsPassword: z.boolean(),
          boardId: z.string().nullable().openapi({ description: 'The board; null for people who are not in it yet' }),
        }),
        z.object({
          kind: z.literal('workspace'),
          title: z.string(),
          role: z.enum(WORKSPACE_INVITE_ROLES),
          needsPassword: z.boolean(),
          workspaceId: z
            .string()
            .nullable()
            .openapi({ description: 'The workspace; null for people who are not in it yet' }),
        }),
      ]),
    ),
    ...problems('bad-request', ...ENDED),
  },
})
export const joinRoute = createRoute({
  method: 'post',
  path: '/api/join',
  'x-permission': 'public',
  summary: 'Enter a board or a workspace by an invite link; signs a visitor in where nobody is signed in',
  security: [],
  request: {
    body: jsonBody(
      z.object({
        token,
        name: personName.nullish(),
        password: z.string().max(200).nullish(),
      }),
    ),
  },
  responses: {
    200: {
      ...json('You are in, on a board or in a workspace', z.union([joinedBoard, joinedWorkspace])),
      headers: z.object({
        'set-auth-token': z.string().optional().openapi({ description: 'Bearer token of a visitor made on the way' }),
      }),
    },
    ...problems('bad-request', 'forbidden', ...ENDED),
  },
})

export interface JoinParts {
  readonly auth: Auth
  readonly rateLimits: RateLimits
  readonly refusedInvites: RefusalLog
}

/** Adds the routes of joining by a link or code. */
export function addJoinRoutes(routes: Routes, services: ServiceContext, parts: JoinParts): void {
  const { auth, rateLimits } = parts

  routes.add(previewRoute, async (c) => {
    const { token } = c.req.valid('json')
    const preview = () => previewInvite(services, c.var.person, token)
    return c.json(await guarded(parts, c, token, preview), 200)
  })

  routes.add(joinRoute, async (c) => {
    const { token, name, password } = c.req.valid('json')
    const found = await guarded(parts, c, token, () => findInvite(services, token))
    await checkPassword(parts, c, found, password ?? undefined)
    if (!c.var.person) {
      refuseUsedUp(found.invite)
      rateLimits.visitors.take(visitKey(c, found))
    }
    const person = c.var.person ?? (await signVisitorIn(c, auth))
    if (found.kind === 'workspace') {
      const { id } = found.workspace
      const role = await joinWorkspace(services, person, found)
      if (name) await renamePerson(services, person, name)
      return c.json({ workspaceId: id, role, url: `${c.var.baseUrl}/workspaces/${id}` }, 200)
    }
    const role = await joinByInvite(services, person, found)
    if (name) await renamePerson(services, person, name)
    return c.json({ boardId: found.board.id, role, url: `${c.var.baseUrl}${boardPath(found.board.id)}` }, 200)
  })
}

/**
 * The group that a new visitor is counted with: a session's guests with each other, wherever they sit; others by their
 * address.
 */
function visitKey(c: ApiContext, found: FoundInvite): string {
  const sessionId = found.kind === 'board' ? found.sessionId : null
  return sessionId === null ? addressKey(c.env.address.clientIp) : `session ${sessionId}`
}

/** Looks a token up, unless too many that were none came from there. */
function guarded<T>(parts: JoinParts, c: ApiContext, token: string, look: () => Promise<T>): Promise<T> {
  const { links, codes } = parts.rateLimits
  const limit = parseJoinCode(token) === undefined ? links : codes
  return answerGuess(limit, addressKey(c.env.address.clientIp), async () => {
    try {
      return ok(await look())
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      noteRefused(parts, c)
      return err(error)
    }
  })
}

function noteRefused({ refusedInvites }: JoinParts, c: ApiContext): void {
  refusedInvites.note({ address: c.env.address.clientIp, request: c.env.requestId })
}

/** Throws AppError `forbidden` for a wrong password, `too-many` for the many after it. */
async function checkPassword(
  parts: JoinParts,
  c: ApiContext,
  found: FoundInvite,
  password: string | undefined,
): Promise<void> {
  if (found.invite.passwordHash === null) return
  const key = `${addressKey(c.env.address.clientIp)} ${found.invite.id}`
  await answerGuess(parts.rateLimits.links, key, async () => {
    if (await isRightPassword(found, password)) return ok(undefined)
    noteRefused(parts, c)
    return err(wrongPassword())
  })
}

/** Makes a visitor and hands the session's cookie and bearer token to the answer. */
async function signVisitorIn(c: ApiContext, auth: Auth): Promise<Person> {
  const headers = new Headers()
  for (const name of ['cookie', 'accept-language', 'user-agent']) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const answer = await auth.api.signInAnonymous({ headers, returnHeaders: true })
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  const bearer = answer.headers.get('set-auth-token')
  if (bearer) c.header('set-auth-token', bearer)
  return toPerson(answer.response.user)
}
