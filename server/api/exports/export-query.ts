// What an export may be asked to be, as words of an address or of a command line, and the picture that is meant.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import { MARGIN_PX } from '@/lib/picture/margin'
import {
  PAPERS,
  PICTURE_FORMATS,
  PICTURE_THEMES,
  type PictureFormat,
  type PictureRequest,
} from '@/lib/picture/picture-request'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../../services/context'
import { pickPart } from '../../services/pictures/pick-part'
import { pictureLanguage } from '../../services/pictures/picture-language'
import type { DrawnVersion } from '../../services/pictures/render-job'
import { timeZone } from '../routing/schemas'

const RASTERS = ['png', 'jpeg', 'webp', 'svg'] as const
/** The limit of the dialog's field. */
const MAX_WIDTH_PX = 65_535

/** A flag as a word, because an address holds only text. */
const flag = (usual: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(usual)
    .transform((text) => text === 'true')
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** The parameters of a call for a picture of a board, all of them optional. */
export const exportQuery = z.object({
  format: z
    .enum([...PICTURE_FORMATS, 'zip', 'json', 'tldr', 'pptx'])
    .default('png')
    .openapi({
      description:
        '`zip`: every frame, or with `pages` every page, as a picture of its own, in the format `of`; `json`: the whole board as a board file; `tldr`: the whole board as shapes of stock tldraw; `pptx`: the whole board as slides, with the texts of its cards in their notes',
    }),
  of: z.enum(RASTERS).default('png').openapi({ description: 'What a ZIP holds' }),
  frame: z.string().min(1).max(1_000).optional().openapi({ description: 'Id or name of a frame, matrix or zone' }),
  frames: flag('false').openapi({ description: 'Every frame by itself: a ZIP of pictures, or a PDF with a page each' }),
  page: z.string().min(1).max(1_000).optional().openapi({ description: 'Id or name of a page; without it the first' }),
  pages: flag('false').openapi({ description: 'Every page by itself: a ZIP of pictures, or a PDF with a page each' }),
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
  margin: whole(0, MARGIN_PX.most)
    .optional()
    .openapi({ description: `Pixels of the board; ${MARGIN_PX.small} unless it is a frame` }),
  explained: flag('false').openapi({ description: 'With a head and a foot: title, date, legend, scales, sources' }),
  data: flag('true').openapi({ description: 'PNG and SVG carry the board’s data, so that they can be opened again' }),
  language: z.enum(LOCALES).optional().openapi({ description: 'Without it, that of most cards' }),
  timeZone: timeZone.default('UTC').openapi({ description: 'Of the date on slides', example: 'Asia/Tokyo' }),
})

/** The same for a version, whose pictures say of which. A version as data has calls of its own. */
export const versionExportQuery = exportQuery.omit({ timeZone: true }).extend({
  format: z
    .enum([...PICTURE_FORMATS, 'zip'])
    .default('png')
    .openapi({ description: '`zip`: every frame, or with `pages` every page, in the format `of`' }),
  explained: flag('true').openapi({ description: 'With a head and a foot, which names the version and its id' }),
})

export type ExportWishes = z.output<typeof exportQuery>
type PictureWishes = Omit<ExportWishes, 'timeZone'> & { readonly format: PictureFormat | 'zip' }

/**
 * Makes the renderer's request of a caller's wishes for a picture. Throws AppError `not-found` for a frame or page that
 * isn't on the board.
 */
export async function exportRequest(
  context: Pick<ServiceContext, 'rooms'>,
  access: Pick<BoardAccess, 'board'>,
  wishes: PictureWishes,
  version?: DrawnVersion,
): Promise<PictureRequest> {
  const { format, frame, frames, page, pages, shape } = wishes
  const isEachFrame = !pages && (format === 'zip' || frames)
  const part = pages
    ? ({ kind: 'pages' } as const)
    : isEachFrame
      ? ({ kind: 'frames' } as const)
      : await pickPart(context, access, { frame, page, shapes: shape }, version)
  const usualMarginPx = isEachFrame || frame !== undefined ? MARGIN_PX.none : MARGIN_PX.small
  const language = wishes.language ?? (await pictureLanguage(context, access.board.id, version))
  return { ...requestOf(wishes, usualMarginPx), part, language }
}

function requestOf(wishes: PictureWishes, usualMarginPx: number): Omit<PictureRequest, 'part' | 'language'> {
  const { format, of, scale, width, paper, theme, background, margin, explained, data } = wishes
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
  }
}
