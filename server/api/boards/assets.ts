// /api/boards/:id/assets takes images, /assets/:id serves them to people who may read their board.

import { z } from '@hono/zod-openapi'
import { assetAddress } from '@/lib/document/records/asset-address'
import type { Limits } from '@/lib/protocol/limits'
import { enterAsset } from '../../policies/asset-policy'
import { addAsset } from '../../services/assets/add-asset'
import type { ServiceContext } from '../../services/context'
import { sentFileOf } from '../routing/asker-of'
import { answerImage, IMAGE_CONTENT } from '../routing/image-answer'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, fileForm, json } from '../routing/schemas'

const assetSchema = z
  .object({
    id: z.string(),
    url: z.string().openapi({ description: 'What an asset record of the board may have as its `src`' }),
    mimeType: z.string(),
    widthPx: z.number().int(),
    heightPx: z.number().int(),
    byteLength: z.number().int(),
    isAnimated: z.boolean(),
  })
  .openapi('Asset')

export const addRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/assets',
  'x-permission': 'edit-board',
  summary: 'Upload an image: PNG, JPEG, WebP, GIF or AVIF, which is encoded again without its metadata',
  request: {
    params: boardParams,
    body: fileForm,
  },
  responses: {
    201: json('The image', assetSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'unsupported-image', 'too-many', 'busy'),
    ...problems('storage-full', 'workspace-full'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/assets/{assetId}',
  'x-permission': 'read-board',
  summary: 'An image of a board that you may read',
  request: { params: z.object({ assetId: z.string().max(64) }) },
  responses: {
    200: { description: 'The image', content: IMAGE_CONTENT },
    304: { description: 'The image that you have is the newest' },
    ...problems('not-found'),
  },
})

/** Adds the routes of images. */
export function addAssetRoutes(routes: Routes, services: ServiceContext, limits: Limits): void {
  routes.add(addRoute, async (c, access) => {
    const added = await addAsset(services, access, sentFileOf(c), limits.maxAssetBytesPerBoard)
    return c.json({ ...added, url: assetAddress(added.id) }, 201)
  })

  routes.addBehind(
    getRoute,
    (c) => enterAsset(services, c.var.person, c.req.valid('param').assetId),
    (c, asset) => answerImage(c, services, asset),
  )
}
