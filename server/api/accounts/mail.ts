// /api/me/mail: how a person has mail about their boards, and whether their address is confirmed.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import { MAIL_PACES } from '@/lib/domain/people/mail-pace'
import type { RateLimits } from '../../auth/rate-limits'
import { addressKey } from '../../http/address-key'
import type { ServiceContext } from '../../services/context'
import { changeMailChoice, type DescribedMail, describeMail } from '../../services/mail/change-mail-choice'
import { askToVerify, verifyEmail } from '../../services/mail/verify-email'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, timestamp, timeZone } from '../routing/schemas'

const pace = z.enum(MAIL_PACES).openapi({ description: 'Soon after it happened, once a day, or never' })
const hour = z.number().int().min(0).max(23).openapi({ description: 'Of the daily mail, in `timeZone`' })
const locale = z.enum(LOCALES).openapi({ description: 'The language of the mails' })

const mail = z
  .object({
    isOffered: z.boolean().openapi({ description: 'This server sends mail' }),
    address: z.string(),
    isVerified: z.boolean().openapi({ description: 'Only then anything but the link to confirm it goes there' }),
    bouncedAt: timestamp.nullable().openapi({ description: 'Since when the address takes no mail' }),
    pace,
    hour,
    timeZone,
    locale,
  })
  .openapi('Mail')

export const getRoute = createRoute({
  method: 'get',
  path: '/api/me/mail',
  'x-permission': 'account',
  summary: 'How you have mail about your boards',
  responses: { 200: json('Your mail', mail), ...problems('not-signed-in', 'forbidden') },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/me/mail',
  'x-permission': 'account',
  summary: 'Choose when you get mail about your boards, and in which language',
  request: {
    body: jsonBody(
      z.object({
        pace: pace.optional(),
        hour: hour.optional(),
        timeZone: timeZone.optional(),
        locale: locale.optional(),
      }),
    ),
  },
  responses: { 200: json('Your mail', mail), ...problems('bad-request', 'not-signed-in', 'forbidden') },
})
export const askRoute = createRoute({
  method: 'post',
  path: '/api/me/mail/verification',
  'x-permission': 'account',
  summary: 'Have the link mailed that confirms your address',
  responses: {
    202: json('On its way, unless your address is confirmed', z.object({ status: z.literal(true) })),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'too-many'),
  },
})
export const verifyRoute = createRoute({
  method: 'post',
  path: '/api/verify-email',
  'x-permission': 'public',
  summary: 'Confirm an address by the token of the mail that went there',
  security: [],
  request: { body: jsonBody(z.object({ token: z.string().max(300) })) },
  responses: {
    200: json('The address is confirmed', z.object({ status: z.literal(true) })),
    ...problems('bad-request', 'too-many'),
  },
})

/** Adds the routes of a person's mail. */
export function addMailRoutes(routes: Routes, services: ServiceContext, rateLimits: RateLimits): void {
  routes.add(getRoute, async (c, person) => {
    return c.json(presented(await describeMail(services, person, c.var.locale)), 200)
  })

  routes.add(changeRoute, async (c, person) => {
    return c.json(presented(await changeMailChoice(services, person, c.req.valid('json'), c.var.locale)), 200)
  })

  routes.add(askRoute, async (c, person) => {
    if (!services.mailer) throw new AppError('not-found', 'This server sends no e-mail.')
    await rateLimits.signIn.take(addressKey(c.env.address.clientIp))
    await rateLimits.failedFromAddress.take(`verify ${person.id}`)
    await askToVerify(services, person.id, c.var.locale)
    return c.json({ status: true as const }, 202)
  })

  routes.add(verifyRoute, async (c) => {
    await rateLimits.signIn.take(addressKey(c.env.address.clientIp))
    await verifyEmail(services, c.req.valid('json').token)
    return c.json({ status: true as const }, 200)
  })
}

function presented({ bouncedAt, ...described }: DescribedMail): z.infer<typeof mail> {
  return { ...described, bouncedAt: bouncedAt?.toISOString() ?? null }
}
