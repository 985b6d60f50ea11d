// /api/admin/settings and /api/admin/mail-test: what the server is set to, without secrets, and whether its mail arrives.

import { z } from '@hono/zod-openapi'
import type { RateLimits } from '../../auth/rate-limits'
import { type DescribedSetting, SETTING_SOURCES } from '../../config/describe-settings'
import type { ServiceContext } from '../../services/context'
import { sendTestMail } from '../../services/mail/send-test-mail'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json } from '../routing/schemas'
import { mailFailureSchema } from './mail-failure-schema'

/** Describes each setting, at every call. */
export type DescribeSettings = () => readonly DescribedSetting[]

const setting = z
  .object({
    name: z.string().openapi({ description: 'The variable of the environment' }),
    value: z.string().nullable().openapi({ description: 'Null where nothing is set, and for a secret' }),
    isSecret: z.boolean(),
    source: z.enum(SETTING_SOURCES),
  })
  .openapi('Setting')

export const settingsRoute = createRoute({
  method: 'get',
  path: '/api/admin/settings',
  'x-permission': 'admin',
  summary: 'The settings that the server was started with, and where each comes from; no secret is among them',
  responses: {
    200: json('Settings', z.object({ settings: z.array(setting), sendsMail: z.boolean() })),
    ...problems('not-signed-in', 'forbidden'),
  },
})
export const mailTestRoute = createRoute({
  method: 'post',
  path: '/api/admin/mail-test',
  'x-permission': 'admin',
  summary: 'Send a mail to yourself, and read what the mail server said',
  responses: {
    200: json(
      'What became of it',
      z.object({ to: z.string(), answer: z.string().nullable(), failure: mailFailureSchema.nullable() }),
    ),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'too-many'),
  },
})

/** Adds the routes of the settings and of the mail test. */
export function addSettingsRoutes(
  routes: Routes,
  services: ServiceContext,
  rateLimits: RateLimits,
  describeSettings: DescribeSettings,
): void {
  routes.add(settingsRoute, (c) => {
    const settings = describeSettings().map((each) => ({ ...each }))
    return c.json({ settings, sendsMail: services.mailer !== null && services.baseUrl !== undefined }, 200)
  })

  routes.add(mailTestRoute, async (c, admin) => {
    rateLimits.adminMails.take(admin.id)
    return c.json(await sendTestMail(services, admin, c.var.locale), 200)
  })
}
