// /api/boards/:id/embed and .../live-images: where a board is shown outside of this server, for those who may decide
// it.

import { z } from '@hono/zod-openapi'
import { MAX_EMBED_ORIGINS } from '@/lib/domain/boards/embed-origin'
import { LOCALES } from '@/lib/domain/localized'
import { LIVE_SCALES } from '@/lib/picture/live-picture'
import { PICTURE_THEMES } from '@/lib/picture/picture-request'
import type { BoardEmbedRow } from '../../db/boards/board-embeds'
import type { ServiceContext } from '../../services/context'
import { changeEmbed, renewEmbed } from '../../services/embeds/change-embed'
import { embedPath } from '../../services/embeds/embed-address'
import { makeLiveImage, revokeLiveImages } from '../../services/embeds/live-image'
import { pictureLanguage } from '../../services/pictures/picture-language'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'

const embed = z
  .object({
    isOn: z.boolean(),
    origins: z.array(z.string()).openapi({ description: 'Sites whose pages may hold it in a frame' }),
    url: z.string().nullable().openapi({ description: 'Of the page for a frame; null while it was never switched on' }),
    hasLiveImages: z.boolean().openapi({ description: 'Addresses of live pictures were made and not revoked' }),
    canDraw: z.boolean().openapi({ description: 'This server has the Chromium that draws pictures' }),
  })
  .openapi('BoardEmbed')

export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/embed',
  'x-permission': 'publish',
  summary: 'Where a board is shown outside of this server',
  request: { params: boardParams },
  responses: { 200: json('How it stands', embed), ...problems('forbidden', 'not-found') },
})
export const putRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/embed',
  'x-permission': 'publish',
  summary: 'Switch the page for frames of other sites on or off; what is open closes at once',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        isOn: z.boolean(),
        origins: z
          .array(z.string().max(300))
          .max(MAX_EMBED_ORIGINS)
          .openapi({ example: ['https://wiki.example.org'] }),
      }),
    ),
  },
  responses: { 200: json('How it stands', embed), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const renewRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/embed/renew',
  'x-permission': 'publish',
  summary: 'Give the page another address; the old one shows nothing any more',
  request: { params: boardParams },
  responses: { 200: json('How it stands', embed), ...problems('forbidden', 'not-found') },
})
export const makeImageRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/live-images',
  'x-permission': 'publish',
  summary: 'Make the address of a picture that always shows the board, or a page or frame of it, as it is now',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({
        frame: z
          .string()
          .min(1)
          .max(128)
          .nullish()
          .openapi({ description: 'A page, frame, zone or matrix by its id; else the first page' }),
        theme: z.enum(PICTURE_THEMES).default('light'),
        scale: z.literal(LIVE_SCALES).default(2),
        background: z.boolean().default(true),
        language: z
          .enum(LOCALES)
          .optional()
          .openapi({ description: 'Without it, that of most cards when the address is made' }),
      }),
    ),
  },
  responses: {
    201: json('Its address', z.object({ url: z.string() })),
    ...problems('bad-request', 'forbidden', 'not-found'),
  },
})
export const revokeImagesRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/live-images',
  'x-permission': 'publish',
  summary: 'End every address of a live picture of this board',
  request: { params: boardParams },
  responses: { 204: { description: 'Ended' }, ...problems('forbidden', 'not-found') },
})

/** Adds the routes of a board's embed and live images. */
export function addEmbedRoutes(routes: Routes, services: ServiceContext): void {
  const present = async (row: BoardEmbedRow | null, baseUrl: string) => ({
    isOn: row?.isOn ?? false,
    origins: [...(row?.origins ?? [])],
    url: row && `${baseUrl}${embedPath(services, row)}`,
    hasLiveImages: row?.imageKey != null,
    canDraw: await services.drawing.isThere(),
  })

  routes.add(getRoute, async (c, { board }) => {
    return c.json(await present(await services.boardEmbeds.find(board.id), c.var.baseUrl), 200)
  })

  routes.add(putRoute, async (c, access) => {
    return c.json(await present(await changeEmbed(services, access, c.req.valid('json')), c.var.baseUrl), 200)
  })

  routes.add(renewRoute, async (c, access) => {
    return c.json(await present(await renewEmbed(services, access), c.var.baseUrl), 200)
  })

  routes.add(makeImageRoute, async (c, access) => {
    const { frame, ...wishes } = c.req.valid('json')
    const language = wishes.language ?? (await pictureLanguage(services, access.board.id))
    const path = await makeLiveImage(services, access, { ...wishes, language, frame: frame ?? null })
    return c.json({ url: `${c.var.baseUrl}${path}` }, 201)
  })

  routes.add(revokeImagesRoute, async (c, access) => {
    await revokeLiveImages(services, access)
    return c.body(null, 204)
  })
}
