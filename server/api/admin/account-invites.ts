// /api/admin/invites: links that lead to an account, for those who run the server: made, mailed, listed, withdrawn.

import { z } from '@hono/zod-openapi'
import { MOST_INVITED_AT_ONCE } from '@/lib/domain/people/mailed-invites'
import type { RateLimits } from '../../auth/rate-limits'
import { type AccountInviteRow, INVITE_FILTERS } from '../../db/people/sign-up-invites'
import { accountInviteLink } from '../../mail/account-invite-mail'
import { createAccountInvite } from '../../services/accounts/create-account-invite'
import { inviteByMail } from '../../services/accounts/invite-by-mail'
import { revokeAccountInvite } from '../../services/accounts/revoke-account-invite'
import type { ServiceContext } from '../../services/context'
import { emailAddress } from '../accounts/account-schemas'
import { endOf, expiryFields } from '../routing/expiry'
import { PAGE_SIZE, pageQuery, paging, present } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, timestamp } from '../routing/schemas'
import { mailFailureSchema } from './mail-failure-schema'

const DAY_MS = 24 * 60 * 60 * 1000
const USUAL_LIFETIME_MS = 7 * DAY_MS
const LONGEST_LIFETIME_MS = 90 * DAY_MS

const invite = z
  .object({
    id: z.string(),
    forEmail: z.string().nullable().openapi({ description: 'Null for a link that anybody may use' }),
    mailedAt: timestamp.nullable().openapi({ description: 'Null for a link that was shown' }),
    madeBy: z.string().nullable().openapi({ description: 'Null where that admin is gone' }),
    createdAt: timestamp,
    expiresAt: timestamp.nullable(),
    maxUses: z.number().int().nullable(),
    uses: z.number().int(),
    usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
    state: z.enum(['open', 'expired', 'used-up']).openapi({ description: 'By the server’s clock' }),
  })
  .openapi('AccountInvite')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/admin/invites',
  'x-permission': 'admin',
  summary: 'The links to accounts, the newest first; withdrawn ones are not among them',
  request: { query: pageQuery.extend({ filter: z.enum(INVITE_FILTERS).default('open') }) },
  responses: {
    200: json(
      'Links',
      z.object({
        invites: z.array(invite),
        sendsMail: z.boolean().openapi({ description: 'This server can mail invitations' }),
        ...paging,
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const createInviteRoute = createRoute({
  method: 'post',
  path: '/api/admin/invites',
  'x-permission': 'admin',
  summary: 'Make a link that leads to an account; its token is shown only in this answer',
  request: { body: jsonBody(z.object({ ...expiryFields, maxUses: z.number().int().min(1).max(1_000).default(1) })) },
  responses: {
    201: json(
      'The link',
      z.object({
        id: z.string(),
        url: z.string(),
        token: z.string(),
        expiresAt: timestamp.nullable(),
        maxUses: z.number().int().nullable(),
        createdAt: timestamp,
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const mailRoute = createRoute({
  method: 'post',
  path: '/api/admin/invites/mail',
  'x-permission': 'admin',
  summary: 'Invite people by mail, each with a link of their own; where no mail went out, the answer has the link',
  request: {
    body: jsonBody(
      z.object({
        emails: z.array(emailAddress).min(1).max(MOST_INVITED_AT_ONCE),
        lifetimeMs: z.number().int().min(60_000).max(LONGEST_LIFETIME_MS).default(USUAL_LIFETIME_MS),
      }),
    ),
  },
  responses: {
    200: json(
      'What became of each address',
      z.object({
        results: z.array(
          z.object({
            email: z.string(),
            outcome: z.enum(['mailed', 'has-account', 'link']),
            url: z.string().nullable().openapi({ description: 'The link, where no mail went out' }),
            failure: mailFailureSchema
              .nullable()
              .openapi({ description: 'Why not; null where this server sends none' }),
          }),
        ),
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'too-many'),
  },
})
export const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/admin/invites/{inviteId}',
  'x-permission': 'admin',
  summary: 'Withdraw a link to an account; accounts that were made by it stay',
  request: { params: z.object({ inviteId: z.string().max(64) }) },
  responses: { 204: { description: 'Withdrawn' }, ...problems('not-signed-in', 'forbidden', 'not-found') },
})

/** Adds the routes of links to accounts. */
export function addAccountInviteRoutes(routes: Routes, services: ServiceContext, rateLimits: RateLimits): void {
  routes.add(listRoute, async (c) => {
    const { page, filter } = c.req.valid('query')
    const now = services.now()
    const { total, invites } = await services.signUpInvites.list({ page, pageSize: PAGE_SIZE }, filter, now)
    const presented = invites.map((row) => ({ ...present(row), usedBy: [...row.usedBy], state: stateOf(row, now) }))
    return c.json({ invites: presented, sendsMail: sendsMail(services), total, page, pageSize: PAGE_SIZE }, 200)
  })

  routes.add(createInviteRoute, async (c, admin) => {
    const { maxUses, ...expiry } = c.req.valid('json')
    const { invite: made, token } = await createAccountInvite(services, admin, {
      expiresAt: endOf(expiry, services.now()),
      maxUses,
    })
    return c.json(
      {
        id: made.id,
        // Behind the #, which no server is sent and no log keeps.
        url: accountInviteLink(c.var.baseUrl, token),
        token,
        expiresAt: made.expiresAt?.toISOString() ?? null,
        maxUses: made.maxUses,
        createdAt: made.createdAt.toISOString(),
      },
      201,
    )
  })

  routes.add(mailRoute, async (c, admin) => {
    const { emails, lifetimeMs } = c.req.valid('json')
    const different = [...new Set(emails)]
    rateLimits.adminMails.take(admin.id, different.length)
    const results = await inviteByMail(services, admin, {
      emails: different,
      expiresAt: new Date(services.now().getTime() + lifetimeMs),
      locale: c.var.locale,
      origin: c.var.baseUrl,
    })
    return c.json({ results: results.map((each) => ({ url: null, failure: null, ...each })) }, 200)
  })

  routes.add(revokeRoute, async (c, admin) => {
    await revokeAccountInvite(services, admin, c.req.valid('param').inviteId)
    return c.body(null, 204)
  })
}

function sendsMail({ mailer, baseUrl }: ServiceContext): boolean {
  return mailer !== null && baseUrl !== undefined
}

function stateOf({ expiresAt, maxUses, uses }: AccountInviteRow, now: Date): 'open' | 'expired' | 'used-up' {
  if (maxUses !== null && uses >= maxUses) return 'used-up'
  return expiresAt && expiresAt <= now ? 'expired' : 'open'
}
