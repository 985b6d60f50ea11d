// /api/branding/logos: the pictures in place of our sign, which everybody sees, and admins change.

import { z } from '@hono/zod-openapi'
import { LOGO_THEMES } from '@/lib/domain/branding'
import { AppError } from '@/lib/domain/errors'
import { addLogo, removeLogo } from '../../services/branding/change-logo'
import type { ServiceContext } from '../../services/context'
import { sentFileOf } from '../routing/asker-of'
import { IMAGE_CONTENT } from '../routing/image-answer'
import { ifNoneMatch, isNotModified } from '../routing/not-modified'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { fileForm } from '../routing/schemas'

const params = z.object({ theme: z.enum(LOGO_THEMES) })

export const getRoute = createRoute({
  method: 'get',
  path: '/api/branding/logos/{theme}',
  'x-permission': 'public',
  summary: 'The server’s logo for a theme',
  security: [],
  request: { params, query: z.object({ v: z.string().max(64).optional() }), headers: ifNoneMatch },
  responses: {
    200: { description: 'The logo', content: IMAGE_CONTENT },
    304: { description: 'The logo that you have is the newest' },
    ...problems('bad-request', 'not-found'),
  },
})
export const putRoute = createRoute({
  method: 'put',
  path: '/api/admin/branding/logos/{theme}',
  'x-permission': 'admin',
  summary: 'Give the server a logo: PNG, JPEG, WebP, GIF or AVIF, which is encoded again without its metadata',
  request: { params, body: fileForm },
  responses: {
    204: { description: 'It stands on every page from the next one on' },
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'too-large', 'unsupported-image', 'too-many', 'busy'),
  },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/admin/branding/logos/{theme}',
  'x-permission': 'admin',
  summary: 'Take the logo of a theme away',
  request: { params },
  responses: {
    204: { description: 'There is none any more' },
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})

/** Adds the routes of the server's logos. */
export function addBrandingLogoRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(getRoute, async (c) => {
    const logo = await services.brandingLogos.find(c.req.valid('param').theme)
    if (!logo) throw new AppError('not-found', 'This server has no such logo.')
    const etag = `"${logo.sha256.slice(0, 32)}"`
    const headers = {
      etag,
      // Its address on our pages changes with it.
      'cache-control': 'public, max-age=31536000, immutable',
      // A stored file is never a page (SYNC-SPEC S22).
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    }
    if (isNotModified(c, etag)) return c.body(null, 304, headers)
    return c.body(logo.bytes, 200, { ...headers, 'content-type': logo.mimeType })
  })

  routes.add(putRoute, async (c, admin) => {
    await addLogo(services, admin, c.req.valid('param').theme, sentFileOf(c))
    return c.body(null, 204)
  })

  routes.add(deleteRoute, async (c, admin) => {
    await removeLogo(services, admin, c.req.valid('param').theme)
    return c.body(null, 204)
  })
}
