// GET /api/boards/:id/export: a board as a picture, drawn on the server with what the caller may read.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import { fileName } from '@/lib/export/file-name'
import { TLDR_MEDIA_TYPE } from '@/lib/export/tldr/write-tldr'
import {
  PAPERS,
  PICTURE_FORMATS,
  PICTURE_THEMES,
  type PictureFormat,
  type PictureRequest,
} from '@/lib/picture/picture-request'
import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../auth/rate-limit'
import type { Clock } from '../clock'
import { enterBoard } from '../policies/board-policy'
import { boardFile } from '../services/board-files/board-file'
import { noteExport } from '../services/boards/note-export'
import type { ServiceContext } from '../services/context'
import { pickPart } from '../services/pictures/pick-part'
import { renderPicture } from '../services/pictures/render-picture'
import { takeTldr } from '../services/register/take-tldr'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams } from './schemas'

const DRAWN = PICTURE_FORMATS
const RASTERS = ['png', 'jpeg', 'webp', 'svg'] as const
const MINUTE_MS = 60_000
/** As the dialog's fields: what TILED pictures may have for a side. */
const MAX_WIDTH_PX = 65_535
const MAX_MARGIN_PX = 1_000
const USUAL_MARGIN_PX = 32

/** In an address there are only words. */
const flag = (usual: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(usual)
    .transform((text) => text === 'true')
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const query = z.object({
  format: z
    .enum([...DRAWN, 'zip', 'json', 'tldr'])
    .default('png')
    .openapi({
      description:
        '`zip`: every frame as a picture of its own, in the format `of`; `json`: the whole board as a board file; `tldr`: the whole board as shapes of stock tldraw',
    }),
  of: z.enum(RASTERS).default('png').openapi({ description: 'What a ZIP holds' }),
  frame: z.string().min(1).max(1_000).optional().openapi({ description: 'Id or name of a frame, matrix or zone' }),
  frames: flag('false').openapi({ description: 'With format=pdf: a page for each frame' }),
  shape: z
    .string()
    .max(8_000)
    .transform((text) => text.split(',').filter(Boolean))
    .optional()
    .openapi({ description: 'Ids of shapes, such as a card’s, with commas between them' }),
  scale: whole(1, 4).default(1).openapi({ description: 'Pixels of the picture for one of the board' }),
  width: whole(16, MAX_WIDTH_PX).optional().openapi({ description: 'Pixels; instead of `scale`' }),
  paper: z.enum(PAPERS).optional().openapi({ description: 'Fitted onto a sheet; instead of `scale` and `width`' }),
  theme: z.enum(PICTURE_THEMES).default('light'),
  background: flag('true'),
  margin: whole(0, MAX_MARGIN_PX)
    .optional()
    .openapi({ description: `Pixels of the board; ${USUAL_MARGIN_PX} unless it is a frame` }),
  explained: flag('false').openapi({ description: 'With a head and a foot: title, date, legend, scales, sources' }),
  data: flag('true').openapi({ description: 'PNG and SVG carry the board’s data, so that they can be opened again' }),
  language: z.enum(LOCALES).default('en'),
})

const file = { schema: z.string().openapi({ format: 'binary' }) }

const exportRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/export',
  'x-permission': 'read-board',
  summary:
    'A board, a frame or some shapes as PNG, JPEG, WebP, SVG or PDF, all frames as a ZIP, or the board file as JSON',
  request: { params: boardParams, query },
  responses: {
    200: {
      description: 'The picture',
      content: {
        'image/png': file,
        'image/jpeg': file,
        'image/webp': file,
        'image/svg+xml': file,
        'application/pdf': file,
        'application/zip': file,
        'application/json': file,
        [TLDR_MEDIA_TYPE]: file,
      },
    },
    ...problems('bad-request', 'not-found', 'too-large', 'too-many', 'busy', 'renderer-missing', 'internal'),
  },
})

export function addBoardExportRoute(app: Api, services: ServiceContext, limits: Limits, clock: Clock): void {
  const rates = new RateLimit({
    clock,
    limit: limits.maxRendersPerMinutePerUser,
    windowMs: MINUTE_MS,
    refusal: 'You have asked for many pictures within a minute',
  })

  app.openapi(exportRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    const { frame, frames, shape, format, ...others } = c.req.valid('query')
    rates.take(access.person.id)
    if (format === 'json') {
      await noteExport(services, access, { format, part: 'board' })
      return c.body(JSON.stringify(await boardFile(services, access)), 200, {
        'content-type': 'application/json',
        'content-disposition': disposition(fileName(access.board.title, 'json')),
        'cache-control': 'no-store',
      })
    }
    if (format === 'tldr') {
      const text = await takeTldr(services, access, others.language)
      await noteExport(services, access, { format, part: 'board' })
      return c.body(text, 200, {
        'content-type': TLDR_MEDIA_TYPE,
        'content-disposition': disposition(fileName(access.board.title, format)),
        'cache-control': 'no-store',
      })
    }
    const wishes = { ...others, format }
    const isEachFrame = wishes.format === 'zip' || (wishes.format === 'pdf' && frames)
    const part = isEachFrame
      ? ({ kind: 'frames' } as const)
      : await pickPart(services, access, { frame, shapes: shape })
    const isFramed = isEachFrame || frame !== undefined
    const request = { ...requestOf(wishes, isFramed ? 0 : USUAL_MARGIN_PX), part }
    const { bytes, mediaType, fileName: name } = await renderPicture(services, access, request, c.req.raw.signal)
    await noteExport(services, access, { format: wishes.format, part: frame ?? part.kind })
    return c.body(bytes, 200, {
      'content-type': mediaType,
      'content-disposition': disposition(name),
      'cache-control': 'no-store',
    })
  })
}

function disposition(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}

type Wishes = Omit<z.output<typeof query>, 'frame' | 'frames' | 'shape' | 'format'> & {
  readonly format: PictureFormat | 'zip'
}

function requestOf(wishes: Wishes, usualMarginPx: number): Omit<PictureRequest, 'part'> {
  const { format, of, scale, width, paper, theme, background, margin, explained, data, language } = wishes
  return {
    format: format === 'zip' ? of : format,
    size: paper
      ? { by: 'paper', paper }
      : width !== undefined
        ? { by: 'width', widthPx: width }
        : { by: 'scale', scale: scale as 1 | 2 | 3 | 4 },
    theme,
    background,
    marginPx: margin ?? usualMarginPx,
    isExplained: explained,
    carriesData: data,
    language,
  }
}
