// Routes that pages of other sites read by a signed address: the board in a frame, its images, and a picture of it.
// Nobody is identified and no cookie is read or set, so these routes stand before everything that does either.

import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { LOCALES } from '@/lib/domain/localized'
import { LIVE_SCALES } from '@/lib/picture/live-picture'
import { PICTURE_THEMES } from '@/lib/picture/picture-request'
import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../../auth/rate-limit'
import { addressKey } from '../../http/address-key'
import { assetNotFound } from '../../policies/asset-policy'
import type { ServiceContext } from '../../services/context'
import { readLiveImage } from '../../services/embeds/live-image'
import { openEmbed } from '../../services/embeds/open-embed'
import { readEmbed } from '../../services/embeds/read-embed'
import type { Clock } from '../../time/clock'
import type { ApiEnvironment } from '../routing/environment'
import { answerImage, IMAGE_CONTENT } from '../routing/image-answer'
import { isNotModified } from '../routing/not-modified'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json } from '../routing/schemas'

const embedParams = boardParams.extend({ key: z.string().max(64) })
/** The record of a board, as tldraw has it. */
const record = z.object({ id: z.string(), typeName: z.string() }).catchall(z.any())
const image = { schema: z.string().openapi({ format: 'binary' }) }

export const readRoute = createRoute({
  method: 'get',
  path: '/api/embeds/{boardId}/{key}',
  'x-permission': 'public',
  summary: 'What is new on an embedded board, as its picture shows it; waits for something to be new',
  request: {
    params: embedParams,
    query: z.object({ seen: z.string().max(100).optional().openapi({ description: 'The version that one has' }) }),
  },
  responses: {
    200: json(
      'What is new',
      z.object({
        version: z.string(),
        title: z.string(),
        isWhole: z.boolean().openapi({ description: '`put` is all there is' }),
        put: z.array(record),
        remove: z.array(z.string()),
      }),
    ),
    204: { description: 'Nothing is new; ask again, after `Retry-After` where it is there' },
    ...problems('not-found', 'too-many'),
  },
})
export const assetRoute = createRoute({
  method: 'get',
  path: '/api/embeds/{boardId}/{key}/assets/{assetId}',
  'x-permission': 'public',
  summary: 'An image of an embedded board',
  request: { params: embedParams.extend({ assetId: z.string().max(64) }) },
  responses: {
    200: { description: 'The image', content: IMAGE_CONTENT },
    304: { description: 'The image that you have is the newest' },
    ...problems('not-found', 'too-many'),
  },
})
export const pictureRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/live.png',
  'x-permission': 'public',
  summary: 'A picture of the board as it is now, by an address that one of its hosts made',
  request: {
    params: boardParams,
    query: z.object({
      frame: z.string().max(128).optional(),
      theme: z.enum(PICTURE_THEMES),
      scale: z.coerce.number().pipe(z.literal(LIVE_SCALES)),
      background: z.enum(['true', 'false']).transform((text) => text === 'true'),
      language: z.enum(LOCALES),
      sig: z.string().max(64),
    }),
  },
  responses: {
    200: { description: 'The picture', content: { 'image/png': image } },
    304: { description: 'The picture that you have is the newest' },
    ...problems('bad-request', 'not-found', 'too-many', 'busy', 'renderer-missing'),
  },
})

const MINUTE_MS = 60_000
/** The wait before another try for a client whose request found no room to wait. */
const CROWDED_SECONDS = 10
/** How long a picture is shown that may be old: the time that many readers of one page share one answer. */
const PICTURE_MAX_AGE_SECONDS = 10

/** Adds the routes that pages of other sites read by a signed address. */
export function addSignedAddressRoutes(routes: Routes, services: ServiceContext, limits: Limits, clock: Clock): void {
  const rate = new RateLimit({
    clock,
    limit: limits.maxEmbedReadsPerMinutePerAddress,
    windowMs: MINUTE_MS,
    refusal: 'Embedded boards were asked for too often from your address',
  })
  const count = (c: Context<ApiEnvironment>) => rate.take(addressKey(c.env.address.clientIp))

  routes.add(readRoute, async (c) => {
    count(c)
    const news = await readEmbed(services, c.req.valid('param'), c.req.valid('query').seen, c.req.raw.signal)
    const headers = { 'cache-control': 'no-store' }
    if (news.kind === 'nothing') {
      return c.body(null, 204, news.isCrowded ? { ...headers, 'retry-after': String(CROWDED_SECONDS) } : headers)
    }
    const { kind: _, put, remove, ...rest } = news
    return c.json({ ...rest, put: [...put], remove: [...remove] }, 200, headers)
  })

  routes.add(assetRoute, async (c) => {
    count(c)
    const { boardId, key, assetId } = c.req.valid('param')
    await openEmbed(services, boardId, key)
    const asset = await services.assets.find(assetId)
    if (asset?.boardId !== boardId) throw assetNotFound()
    return answerImage(c, services, asset)
  })

  routes.add(pictureRoute, async (c) => {
    count(c)
    const { sig, frame, ...wishes } = c.req.valid('query')
    const picture = await readLiveImage(
      services,
      c.req.valid('param').boardId,
      { ...wishes, frame: frame ?? null },
      sig,
    )
    const headers = {
      etag: picture.etag,
      'last-modified': picture.changedAt.toUTCString(),
      'cache-control': `public, max-age=${PICTURE_MAX_AGE_SECONDS}`,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'inline',
    }
    if (isNotModified(c, picture.etag)) return c.body(null, 304, headers)
    return c.body(picture.bytes, 200, { ...headers, 'content-type': picture.mediaType })
  })
}
