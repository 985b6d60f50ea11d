// /api/admin/branding: what the server calls itself and looks like, for those who run it.

import { z } from '@hono/zod-openapi'
import { BRANDING_NAME_MAX_LENGTH, BRANDING_URL_MAX_LENGTH, isAccent, isPageAddress } from '@/lib/domain/branding'
import { changeBranding } from '../../services/branding/change-branding'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, oneLine } from '../routing/schemas'

const address = z
  .string()
  .trim()
  .max(BRANDING_URL_MAX_LENGTH)
  .refine(isPageAddress, 'must be an address such as https://example.org/imprint')
  .nullable()
const branding = z
  .object({
    name: oneLine(BRANDING_NAME_MAX_LENGTH).nullable().openapi({ description: 'In place of Foreboard' }),
    accent: z
      .string()
      .toLowerCase()
      .refine(isAccent, 'must be a colour such as #2f5bd8')
      .nullable()
      .openapi({ description: 'Of buttons and links; its lightness is changed until words can be read' }),
    imprintUrl: address,
    privacyUrl: address,
  })
  .openapi('Branding')

export const getRoute = createRoute({
  method: 'get',
  path: '/api/admin/branding',
  'x-permission': 'admin',
  summary: 'What the server calls itself and looks like; null for what is ours',
  responses: { 200: json('The branding', branding), ...problems('not-signed-in', 'forbidden') },
})
export const putRoute = createRoute({
  method: 'put',
  path: '/api/admin/branding',
  'x-permission': 'admin',
  summary: 'Change what the server calls itself and looks like',
  request: { body: jsonBody(branding) },
  responses: { 200: json('The branding', branding), ...problems('bad-request', 'not-signed-in', 'forbidden') },
})

/** Adds the routes of the server's name and look. */
export function addBrandingRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(getRoute, async (c) => c.json({ ...(await services.branding.read()) }, 200))

  routes.add(putRoute, async (c, admin) => {
    await changeBranding(services, admin, c.req.valid('json'))
    return c.json({ ...(await services.branding.read()) }, 200)
  })
}
